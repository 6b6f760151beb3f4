-- Every audit entry carries the hash of the one before it, the first one 64 zeros.
select id from (
  select id, previous_hash, coalesce(lag(hash) over (order by id), repeat('0', 64)) as hash_before from audit_entry
) chained
where previous_hash <> hash_before
