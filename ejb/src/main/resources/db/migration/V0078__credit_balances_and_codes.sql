-- Balances with the house. A balance is the sum of its movements, which are only ever added; it is kept beside them so that the
-- database itself forbids to spend more than there is.
create table credit (
  id varchar(26) character set ascii not null primary key,
  kind varchar(10) character set ascii not null,
  code_hash char(64) character set ascii,
  code_hint varchar(4) character set ascii not null,
  owner varchar(40) character set ascii,
  own_key varchar(44) character set ascii,
  currency char(3) character set ascii not null,
  issued_minor bigint not null,
  balance_minor bigint not null,
  blocked boolean not null,
  note varchar(200) not null,
  issued_by varchar(40) character set ascii not null,
  issued_at datetime(6) not null,
  version int not null,
  unique key credit_code (code_hash),
  unique key credit_own (own_key),
  key credit_issued (issued_at),
  key credit_owner (owner),
  constraint credit_not_below_zero check (balance_minor >= 0)
);
create table credit_charge (
  payment_id varchar(26) character set ascii not null primary key,
  credit_id varchar(26) character set ascii not null,
  amount_minor bigint not null,
  state varchar(8) character set ascii not null,
  version int not null,
  constraint credit_charge_credit foreign key (credit_id) references credit (id)
);
create table credit_movement (
  id bigint not null auto_increment primary key,
  credit_id varchar(26) character set ascii not null,
  kind varchar(8) character set ascii not null,
  amount_minor bigint not null,
  payment_id varchar(26) character set ascii,
  refund_id varchar(26) character set ascii,
  made_by varchar(40) character set ascii not null,
  made_at datetime(6) not null,
  unique key credit_movement_payment (payment_id, kind),
  unique key credit_movement_refund (refund_id),
  key credit_movement_credit (credit_id, id),
  constraint credit_movement_of foreign key (credit_id) references credit (id)
);
alter table refund add column tender varchar(8) character set ascii after payment_id;
update refund r join payment p on p.id = r.payment_id set r.tender = p.tender;
alter table refund modify column tender varchar(8) character set ascii not null;
