-- When a disruption is completed, no booking waits for its turn, and its performance is what it says.
select d.id, p.state, count(a.id) as waiting from disruption d
join performance p on p.id = d.performance_id
left join affected_booking a on a.disruption_id = d.id and a.state = 'WAITING'
where d.state = 'COMPLETED'
group by d.id, p.state, d.kind
having waiting > 0 or (d.kind = 'CANCELLED' and p.state <> 'CANCELLED')
