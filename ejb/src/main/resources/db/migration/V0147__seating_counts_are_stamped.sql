-- The search follows the counts by the database's clock like everything else, not by that of whichever server counted; one index
-- for another, so that a count costs what it did.
alter table place_count
  drop key place_count_as_of,
  add touched_at timestamp(6) not null default current_timestamp(6) on update current_timestamp(6),
  add key place_count_touched (touched_at);
