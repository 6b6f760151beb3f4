create table matching_run (
  id varchar(26) character set ascii not null primary key,
  trigger_kind varchar(10) character set ascii not null,
  started_by varchar(40) character set ascii not null,
  state varchar(10) character set ascii not null,
  job_execution bigint,
  expected int not null,
  started_at datetime(6) not null,
  ended_at datetime(6),
  -- which node works on it, when it last said so, and how often it was taken up
  node varchar(60) character set ascii not null,
  beat_at datetime(6) not null,
  attempts int not null,
  version int not null,
  -- one run at a time, whatever the code above does
  under_way tinyint as (if(state = 'STARTED', 1, null)) persistent,
  unique key matching_run_alone (under_way),
  key matching_run_state (state, started_at),
  key matching_run_started (started_at)
);
create table decision (
  id varchar(26) character set ascii not null primary key,
  run_id varchar(26) character set ascii not null,
  preference_id varchar(26) character set ascii not null,
  account_id bigint not null,
  outcome varchar(16) character set ascii not null,
  reason_code varchar(40) character set ascii not null,
  facts longtext not null,
  -- how many performances on sale were of the kind asked for
  fitting int not null,
  performance_id bigint,
  event_id bigint,
  hold_public_id varchar(26) character set ascii,
  booking_reference varchar(12) character set ascii,
  payment_method_id varchar(26) character set ascii,
  total_minor bigint,
  currency char(3) character set ascii,
  decided_at datetime(6) not null,
  changed_at datetime(6) not null,
  answer_until datetime(6),
  undo_until datetime(6),
  undone_at datetime(6),
  -- where the customer confirms the payment to the bank
  action_url varchar(2000),
  -- the first of a series of decisions that say the same
  repeat_of varchar(26) character set ascii,
  version int not null,
  unique key decision_once (run_id, preference_id),
  key decision_preference (preference_id, decided_at),
  key decision_account (account_id, decided_at),
  key decision_booking (booking_reference),
  key decision_open (outcome, changed_at),
  key decision_series (repeat_of, decided_at),
  constraint decision_run foreign key (run_id) references matching_run (id),
  constraint decision_preference_fk foreign key (preference_id) references preference (id)
);
