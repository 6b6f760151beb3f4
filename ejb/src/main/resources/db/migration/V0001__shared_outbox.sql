-- Facts wait here, written with the data they are about, until the relay has handed them to JMS (DESIGN: transactional outbox).
create table outbox (
  id bigint not null auto_increment primary key,
  fact_id char(36) character set ascii not null,
  fact varchar(80) character set ascii not null,
  payload longtext not null,
  correlation_id varchar(64) character set ascii not null,
  created_at datetime(6) not null,
  relayed_at datetime(6),
  unique key outbox_fact (fact_id),
  key outbox_waiting (relayed_at, id)
);
-- What each consumer has already acted upon: JMS delivers at least once, a fact takes effect once.
create table consumed_fact (
  consumer varchar(80) character set ascii not null,
  fact_id char(36) character set ascii not null,
  consumed_at datetime(6) not null,
  primary key (consumer, fact_id)
);
-- First answers to requests that carry an Idempotency-Key.
create table idempotent_request (
  owner varchar(80) character set ascii not null,
  idem_key varchar(255) not null,
  operation varchar(80) character set ascii not null,
  request_hash char(64) character set ascii not null,
  response_status int,
  response_body longtext,
  created_at datetime(6) not null,
  primary key (owner, idem_key)
);
