-- Runs can be stopped and resumed, and tried without doing anything; what a run came to is written down at its end.
alter table matching_run
  add column dry_run boolean not null default false,
  -- since when the last taker works on it, and how many preferences had been examined by then
  add column taken_up_at datetime(6),
  add column examined_before int not null default 0,
  add column stop_asked_at datetime(6),
  add column report longtext;
update matching_run set taken_up_at = started_at;
alter table matching_run modify taken_up_at datetime(6) not null;

-- one run that acts and one that does not at a time, whatever the code above does
alter table matching_run
  drop key matching_run_alone,
  drop column under_way;
alter table matching_run
  add column under_way tinyint as (if(state = 'STARTED', if(dry_run, 2, 1), null)) persistent,
  add unique key matching_run_alone (under_way);

-- what a dry run would do for each preference; gone when the run is complete and its report stands
create table rehearsed (
  id bigint not null auto_increment primary key,
  run_id varchar(26) character set ascii not null,
  preference_id varchar(26) character set ascii not null,
  account_id bigint not null,
  outcome varchar(16) character set ascii not null,
  reason_code varchar(40) character set ascii not null,
  fitting int not null,
  performance_id bigint,
  -- the places that would be taken, as numbers with commas between
  ordinals varchar(1000) character set ascii,
  total_minor bigint,
  currency char(3) character set ascii,
  unique key rehearsed_once (run_id, preference_id),
  key rehearsed_group (run_id, outcome, reason_code, id),
  constraint rehearsed_run foreign key (run_id) references matching_run (id)
);
