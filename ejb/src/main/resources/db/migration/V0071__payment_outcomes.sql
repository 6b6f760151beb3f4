-- The gateway's page of a payment, what really came in, and when the gateway is asked next about what is not known yet.
alter table payment
  add column page_ref varchar(80) character set ascii,
  add column received_minor bigint,
  add column received_currency char(3) character set ascii,
  add column asked int not null default 0,
  add column ask_at datetime(6),
  add unique key payment_page (page_ref);
-- A refund that failed is still owed until another takes its place.
alter table refund
  add column asked int not null default 0,
  add column ask_at datetime(6),
  add column replaced_by varchar(26) character set ascii;
-- A cardholder's bank takes money back, or asks whether it should.
create table dispute (
  id varchar(26) character set ascii not null primary key,
  gateway_ref varchar(80) character set ascii not null,
  payment_id varchar(26) character set ascii,
  charged_as varchar(80) character set ascii,
  amount_minor bigint not null,
  currency char(3) character set ascii not null,
  reason varchar(60) character set ascii not null,
  state varchar(10) character set ascii not null,
  withdrawn boolean not null,
  answer_by datetime(6),
  opened_at datetime(6) not null,
  closed_at datetime(6),
  version int not null,
  unique key dispute_gateway (gateway_ref),
  key dispute_payment (payment_id)
);
-- What a person must look at: money that is not where it should be. One row per kind and subject.
create table payment_concern (
  id bigint not null auto_increment primary key,
  kind varchar(24) character set ascii not null,
  subject varchar(80) character set ascii not null,
  payment_id varchar(26) character set ascii,
  refund_id varchar(26) character set ascii,
  purpose varchar(40) character set ascii,
  amount_minor bigint not null,
  currency char(3) character set ascii not null,
  detail varchar(120) character set ascii,
  due_at datetime(6),
  opened_at datetime(6) not null,
  closed_at datetime(6),
  closed_by varchar(60) character set ascii,
  version int not null,
  unique key payment_concern_subject (kind, subject),
  key payment_concern_open (closed_at, opened_at),
  key payment_concern_refund (refund_id)
);
-- A day of the gateway held against ours.
create table gateway_day (
  day date not null primary key,
  compared_at datetime(6) not null,
  payments int not null,
  refunds int not null,
  differing int not null
);
