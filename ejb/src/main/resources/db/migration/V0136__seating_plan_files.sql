-- The file a plan was made from, gzip, to be given back with everything the plan has no use for.
create table seating_plan_file (
  plan_id bigint not null primary key,
  format varchar(40) not null,
  packed longblob not null,
  constraint seating_plan_file_plan foreign key (plan_id) references seating_plan (id)
);
