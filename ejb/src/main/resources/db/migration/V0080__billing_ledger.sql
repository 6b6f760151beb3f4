-- Entries are inserted and never changed; the code has no statement that would. Debit above zero, credit below.
create table ledger_entry (
  id bigint not null auto_increment primary key,
  source varchar(80) character set ascii not null,
  kind varchar(16) character set ascii not null,
  subject varchar(40) character set ascii not null,
  occurred_at datetime(6) not null,
  posted_at datetime(6) not null,
  previous_hash char(64) character set ascii not null,
  hash char(64) character set ascii not null,
  unique key ledger_source (source),
  unique key ledger_hash (hash),
  key ledger_subject (subject),
  key ledger_kind (kind, id)
);
-- `owner` is an organiser's id, 0 is the house.
create table ledger_line (
  id bigint not null auto_increment primary key,
  entry_id bigint not null,
  account varchar(16) character set ascii not null,
  owner bigint not null,
  amount_minor bigint not null,
  currency char(3) character set ascii not null,
  key ledger_line_entry (entry_id),
  key ledger_line_account (account, owner, currency, amount_minor),
  key ledger_line_owner (owner, currency, amount_minor),
  constraint ledger_line_entry_fk foreign key (entry_id) references ledger_entry (id),
  constraint ledger_line_moves check (amount_minor <> 0)
);
-- One row, locked while an entry is appended, so that the chain has one end; and since when the books are kept.
create table ledger_head (
  id tinyint not null primary key,
  hash char(64) character set ascii not null,
  began_at datetime(6) not null
);
insert into ledger_head values (1, repeat('0', 64), utc_timestamp(6));
