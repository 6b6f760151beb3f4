-- A performance that was opened has exactly the places of its plan.
select f.id from performance f
join seating_plan p on p.id = f.seating_plan_id
join (select performance_id, count(*) as places from place group by performance_id) o on o.performance_id = f.id
where o.places <> p.places
