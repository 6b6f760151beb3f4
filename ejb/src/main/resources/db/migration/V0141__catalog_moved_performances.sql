-- When a performance would have begun before it was given another date: the public is told both.
alter table performance add moved_from datetime(6);
update performance p
  join disruption d on d.performance_id = p.id and d.starts_after = p.starts_at
  set p.moved_from = d.starts_before;
