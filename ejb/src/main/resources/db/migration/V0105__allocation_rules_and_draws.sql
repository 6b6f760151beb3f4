-- Who gets the places of a performance when more people want them than there are. No row: first come, first served.
create table allocation_rule (
  performance_id bigint not null primary key,
  kind varchar(12) character set ascii not null,
  draw_at datetime(6),
  -- made with the first lottery of the performance and never again; the seed is a secret until the draw, the key of the tickets for good
  seed char(64) character set ascii,
  ticket_key char(64) character set ascii,
  commitment char(64) character set ascii,
  published_at datetime(6) not null,
  state varchar(8) character set ascii not null,
  drawn_at datetime(6),
  digest char(64) character set ascii,
  version int not null,
  key allocation_rule_due (kind, state, draw_at),
  constraint allocation_rule_performance foreign key (performance_id) references performance (id)
);
-- The drawn line. All preferences of an account stand together, at the place of its one ticket.
create table allocation_entry (
  id bigint not null auto_increment primary key,
  performance_id bigint not null,
  position int not null,
  ticket_rank int not null,
  ticket char(19) character set ascii not null,
  account_id bigint,
  preference_id varchar(26) character set ascii not null,
  -- what the allocation of the whole hall chose for it: keys of places, one per line; null when it chose none
  places longtext,
  unique key allocation_entry_position (performance_id, position),
  unique key allocation_entry_preference (performance_id, preference_id),
  key allocation_entry_account (account_id),
  constraint allocation_entry_rule foreign key (performance_id) references allocation_rule (performance_id)
);
alter table matching_run add column performance_id bigint;
