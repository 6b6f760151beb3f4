-- A performance that was called off or taken off its date, and what becomes of each of its bookings.
create table disruption (
  id varchar(26) character set ascii not null primary key,
  performance_id bigint not null,
  kind varchar(12) character set ascii not null,
  state varchar(10) character set ascii not null,
  reason varchar(4000) not null,
  starts_before datetime(6) not null,
  starts_after datetime(6),
  choose_until datetime(6),
  listed boolean not null,
  started_at datetime(6) not null,
  ended_at datetime(6),
  node varchar(80) character set ascii not null,
  beat_at datetime(6) not null,
  attempts int not null,
  version int not null,
  -- one at a time of each performance, whatever the code above does
  running_performance bigint as (if(state = 'RUNNING', performance_id, null)) persistent,
  unique key disruption_running (running_performance),
  key disruption_performance (performance_id, started_at),
  key disruption_state (state, beat_at),
  constraint disruption_performance_fk foreign key (performance_id) references performance (id)
);
create table affected_booking (
  id bigint not null auto_increment primary key,
  disruption_id varchar(26) character set ascii not null,
  reference varchar(12) character set ascii not null,
  state varchar(10) character set ascii not null,
  secret varchar(26) character set ascii not null,
  back_minor bigint not null,
  currency char(3) character set ascii,
  failure varchar(80) character set ascii,
  attempts int not null,
  changed_at datetime(6) not null,
  version int not null,
  unique key affected_once (disruption_id, reference),
  unique key affected_secret (secret),
  key affected_state (disruption_id, state, id),
  key affected_reference (reference),
  constraint affected_disruption foreign key (disruption_id) references disruption (id)
);
