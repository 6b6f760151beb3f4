-- Every booked place belongs to exactly one valid line, and to the booking that the place names.
select p.performance_id, p.ordinal, p.booking_id from place p
left join booking_line l
  on l.performance_id = p.performance_id and l.ordinal = p.ordinal and l.booking_id = p.booking_id and l.state = 'VALID'
where p.state = 'BOOKED'
group by p.performance_id, p.ordinal, p.booking_id
having count(l.id) <> 1
