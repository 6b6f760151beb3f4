-- `payer` names who pays for the component that asks (an account's id); payment knows no accounts.
create table payment_customer (
  payer varchar(40) character set ascii not null primary key,
  gateway_ref varchar(80) character set ascii not null,
  created_at datetime(6) not null
);
create table payment_method (
  id varchar(26) character set ascii not null primary key,
  payer varchar(40) character set ascii not null,
  gateway_ref varchar(80) character set ascii not null,
  brand varchar(20) not null,
  last4 char(4) character set ascii not null,
  expires_month int not null,
  expires_year int not null,
  created_at datetime(6) not null,
  removed_at datetime(6),
  version int not null,
  unique key payment_method_ref (payer, gateway_ref)
);
create table payment (
  id varchar(26) character set ascii not null primary key,
  payer varchar(40) character set ascii,
  purpose varchar(40) character set ascii not null,
  gateway_customer varchar(80) character set ascii,
  gateway_method varchar(80) character set ascii not null,
  amount_minor bigint not null,
  currency char(3) character set ascii not null,
  off_session boolean not null,
  state varchar(16) character set ascii not null,
  gateway_ref varchar(80) character set ascii,
  failure_code varchar(60) character set ascii,
  action_url varchar(500),
  created_at datetime(6) not null,
  settled_at datetime(6),
  version int not null,
  key payment_purpose (purpose),
  unique key payment_gateway (gateway_ref),
  key payment_state (state, created_at)
);
create table refund (
  id varchar(26) character set ascii not null primary key,
  payment_id varchar(26) character set ascii not null,
  amount_minor bigint not null,
  currency char(3) character set ascii not null,
  reason varchar(60) character set ascii not null,
  state varchar(10) character set ascii not null,
  gateway_ref varchar(80) character set ascii,
  failure_code varchar(60) character set ascii,
  created_at datetime(6) not null,
  done_at datetime(6),
  version int not null,
  unique key refund_gateway (gateway_ref),
  key refund_state (state, created_at),
  constraint refund_payment foreign key (payment_id) references payment (id)
);
create table gateway_event (
  id varchar(80) character set ascii not null primary key,
  type varchar(80) character set ascii not null,
  received_at datetime(6) not null
);
