create table audit_entry (
  id bigint not null auto_increment primary key,
  at datetime(6) not null,
  actor varchar(40) character set ascii not null,
  action varchar(80) character set ascii not null,
  subject varchar(120) not null,
  detail longtext not null,
  previous_hash char(64) character set ascii not null,
  hash char(64) character set ascii not null,
  unique key audit_hash (hash),
  key audit_subject (subject, id)
);
-- One row, locked while an entry is appended, so that the chain has one end.
create table audit_head (
  id tinyint not null primary key,
  hash char(64) character set ascii not null
);
insert into audit_head values (1, repeat('0', 64));
