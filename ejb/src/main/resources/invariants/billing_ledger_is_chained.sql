-- Every entry of the ledger carries the hash of the one before it, the first one 64 zeros, and the head is the newest one.
select id, previous_hash from (
  select id, previous_hash, coalesce(lag(hash) over (order by id), repeat('0', 64)) as hash_before from ledger_entry
) chained
where previous_hash <> hash_before
union all
select 0, h.hash from ledger_head h
where h.hash <> coalesce((select e.hash from ledger_entry e order by e.id desc limit 1), repeat('0', 64))
