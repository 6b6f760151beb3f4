-- What each source said last about each of its rows: a row that says the same again is left alone without being looked at.
create table imported_row (
  source varchar(40) character set ascii not null,
  row_ref varchar(160) not null,
  content_hash char(64) character set ascii not null,
  import_id varchar(26) character set ascii not null,
  primary key (source, row_ref)
);
