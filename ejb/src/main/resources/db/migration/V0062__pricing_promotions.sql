-- Codes that make it cheaper. Which columns of the discount are filled depends on its kind; limits that are not given do not limit.
create table promotion (
  id bigint not null auto_increment primary key,
  code varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(120) not null,
  kind varchar(12) character set ascii not null,
  rate decimal(5,2),
  amount_minor bigint,
  currency char(3) character set ascii,
  counted_per varchar(8) character set ascii,
  taken int,
  paid int,
  valid_from datetime(6),
  valid_until datetime(6),
  min_quantity int not null,
  limit_total int,
  limit_per_customer int,
  active boolean not null,
  version int not null,
  unique key promotion_code (code)
);
create table promotion_scope (
  promotion_id bigint not null,
  kind varchar(12) character set ascii not null,
  what varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (promotion_id, kind, what),
  constraint promotion_scope_of foreign key (promotion_id) references promotion (id)
);
