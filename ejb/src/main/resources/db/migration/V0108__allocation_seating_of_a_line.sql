-- How the places were chosen for a drawn line at once: for how many of those in it, and what that is worth beside its bound.
alter table allocation_rule
  add column seated_at datetime(6),
  add column seated_parties int,
  add column seated_let_in int,
  add column seated_wishes bigint,
  add column seated_bound bigint;
