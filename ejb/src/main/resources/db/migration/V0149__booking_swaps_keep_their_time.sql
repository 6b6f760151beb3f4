-- A hold that takes the place of another goes on with its time: when it was to end as it was made, null when it had a time of its own,
-- and whether what it took the place of had been extended. A repeated request is answered from them, whatever became of the hold since.
alter table hold
  add column made_until datetime(6),
  add column made_extended boolean not null default false;
