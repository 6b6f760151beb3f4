-- What goes over the counter: who sat at which till, with how much, and each thing that went in or out.
create table till_session (
  id varchar(26) character set ascii not null primary key,
  till varchar(40) not null,
  staff varchar(40) character set ascii not null,
  open_key varchar(40) character set ascii,
  currency char(3) character set ascii not null,
  float_minor bigint not null,
  expected_minor bigint,
  counted_minor bigint,
  opened_at datetime(6) not null,
  closed_at datetime(6),
  version int not null,
  unique key till_session_open (open_key),
  key till_session_at (opened_at)
);
create table till_movement (
  id bigint not null auto_increment primary key,
  session_id varchar(26) character set ascii not null,
  tender varchar(8) character set ascii not null,
  amount_minor bigint not null,
  given_minor bigint not null,
  currency char(3) character set ascii not null,
  receipt varchar(40) not null,
  purpose varchar(40) character set ascii not null,
  payment_id varchar(26) character set ascii,
  refund_id varchar(26) character set ascii,
  made_at datetime(6) not null,
  unique key till_movement_payment (payment_id),
  unique key till_movement_refund (refund_id),
  key till_movement_session (session_id, id),
  constraint till_movement_of foreign key (session_id) references till_session (id),
  constraint till_movement_one check ((payment_id is null) <> (refund_id is null))
);
create table till_refund (
  refund_id varchar(26) character set ascii not null primary key,
  tender varchar(8) character set ascii not null,
  purpose varchar(40) character set ascii not null,
  amount_minor bigint not null,
  currency char(3) character set ascii not null,
  paid boolean not null,
  due_at datetime(6) not null,
  version int not null,
  key till_refund_due (paid, due_at)
);
