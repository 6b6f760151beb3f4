-- one mail per fact and kind
select fact_id from mail group by fact_id, kind having count(*) > 1
