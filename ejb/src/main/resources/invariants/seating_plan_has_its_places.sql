-- A plan has as many places as it says.
select p.id from seating_plan p
where p.places <> (select count(*) from plan_place pp where pp.plan_id = p.id)
