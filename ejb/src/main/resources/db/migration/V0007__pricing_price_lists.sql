create table price_list (
  performance_id bigint not null primary key,
  currency char(3) character set ascii not null,
  vat_rate decimal(5,2) not null,
  fee_rate decimal(5,2) not null,
  version int not null,
  constraint price_list_performance foreign key (performance_id) references performance (id)
);
create table price (
  performance_id bigint not null,
  category smallint not null,
  ticket_type varchar(12) character set ascii not null,
  amount_minor bigint not null,
  primary key (performance_id, category, ticket_type),
  constraint price_list_of foreign key (performance_id) references price_list (performance_id),
  constraint price_not_negative check (amount_minor >= 0)
);
