-- What is announced can be sold: it has a seating plan of its hall, and a price list.
select p.id, p.state from performance p
left join seating_plan s on s.id = p.seating_plan_id and s.hall_id = p.hall_id
left join price_list l on l.performance_id = p.id
where p.state <> 'DRAFT' and (s.id is null or l.performance_id is null)
