-- Whoever builds the search index anew holds this row: nodes that share an index do not drop each other's.
create table search_build (
  id tinyint not null primary key,
  built_at datetime(6)
);
insert into search_build (id) values (1);
