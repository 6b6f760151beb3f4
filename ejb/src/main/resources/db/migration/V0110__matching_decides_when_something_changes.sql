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
