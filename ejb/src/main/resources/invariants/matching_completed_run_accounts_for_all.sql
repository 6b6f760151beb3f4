-- The last completed run over everything decided about every preference that is active and was not touched since before it began.
select p.id, r.id from matching_run r
join preference p on p.state = 'ACTIVE' and p.created_at <= r.started_at and p.changed_at <= r.started_at
left join decision d on d.run_id = r.id and d.preference_id = p.id
where r.id = (select id from matching_run where state = 'COMPLETED' and not dry_run and performance_id is null order by started_at desc limit 1) and d.id is null
