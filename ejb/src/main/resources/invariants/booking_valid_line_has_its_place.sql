-- Every valid line has its place, booked for its booking: nobody paid for a place that somebody else has.
select l.id, l.booking_id from booking_line l
left join place p on p.performance_id = l.performance_id and p.ordinal = l.ordinal
where l.state = 'VALID' and (p.state is null or p.state <> 'BOOKED' or p.booking_id <> l.booking_id)
