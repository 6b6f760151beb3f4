-- A decision has a cause: a run, or the fact that made the engine look again. One decision for each cause and preference.
alter table decision
  modify run_id varchar(26) character set ascii,
  add cause_kind varchar(20) character set ascii not null default 'RUN' after run_id,
  add cause varchar(36) character set ascii after cause_kind;
update decision set cause = run_id;
alter table decision
  modify cause_kind varchar(20) character set ascii not null,
  modify cause varchar(36) character set ascii not null,
  add unique key decision_cause (cause, preference_id),
  add key decision_run (run_id, outcome),
  drop key decision_once;

-- What changed since a node looked last.
create index preference_changed on preference (changed_at, id);

-- A performance whose line is to be served because something happened to it; gone when the line was served to its end.
create table performance_look (
  performance_id bigint not null primary key,
  -- how often it was asked for, and how often when the pass that is under way began
  asked bigint not null,
  begun bigint not null,
  -- when the oldest cause that no pass has taken up was told
  asked_at datetime(6) not null,
  begun_at datetime(6),
  due_at datetime(6) not null,
  cause_kind varchar(20) character set ascii not null,
  cause varchar(36) character set ascii not null,
  -- accounts whose places came back
  givers varchar(1000) character set ascii not null,
  -- where in the line an interrupted pass goes on
  after_id varchar(26) character set ascii,
  leased_by varchar(26) character set ascii,
  leased_until datetime(6),
  key performance_look_due (due_at),
  constraint performance_look_performance foreign key (performance_id) references performance (id)
);
