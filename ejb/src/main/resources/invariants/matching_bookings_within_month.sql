-- No month has more bookings, offers and payments under way than an unchanged preference allows.
select p.id, count(d.id) from preference p
join decision d on d.preference_id = p.id and d.outcome in ('PENDING', 'OFFERED', 'ACTION_NEEDED', 'BOOKED')
where p.changed_at <= p.created_at + interval 1 second
group by p.id, date_format(d.decided_at + interval if(month(d.decided_at) between 4 and 9 or (month(d.decided_at) = 3 and day(d.decided_at) = 31)
    or (month(d.decided_at) = 10 and day(d.decided_at) < 31), 3, 2) hour, '%Y-%m'), p.spec
having count(d.id) > json_value(p.spec, '$.bookingsPerMonth')
