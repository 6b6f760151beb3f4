create table import_run (
  id varchar(26) character set ascii not null primary key,
  format varchar(40) character set ascii not null,
  file_name varchar(200) not null,
  content_hash char(64) character set ascii not null,
  started_by varchar(40) character set ascii not null,
  state varchar(10) character set ascii not null,
  rows_read int not null,
  rows_taken int not null,
  rows_unchanged int not null,
  rows_refused int not null,
  failure varchar(80) character set ascii,
  started_at datetime(6) not null,
  ended_at datetime(6),
  version int not null,
  key import_run_started (started_at)
);
create table import_refusal (
  id bigint not null auto_increment primary key,
  import_id varchar(26) character set ascii not null,
  row_no int not null,
  row_ref varchar(160) not null,
  code varchar(60) character set ascii not null,
  detail varchar(500) not null,
  key import_refusal_import (import_id, row_no),
  constraint import_refusal_import_fk foreign key (import_id) references import_run (id)
);
