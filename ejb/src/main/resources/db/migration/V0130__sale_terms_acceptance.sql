-- which terms of sale whoever ordered had accepted before
create table sale_terms_acceptance (
  hold_id bigint not null primary key,
  version varchar(10) character set ascii not null,
  language varchar(3) character set ascii not null,
  accepted_at datetime(6) not null,
  constraint sale_terms_hold foreign key (hold_id) references hold (id)
);
