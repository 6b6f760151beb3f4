-- For each fact there is at most one mail of a kind.
select fact_id from mail group by fact_id, kind having count(*) > 1
