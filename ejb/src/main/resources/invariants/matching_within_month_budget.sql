-- No month's bookings, offers and payments under way of an unchanged preference cost more than its budget.
select p.id, sum(d.total_minor) from preference p
join decision d on d.preference_id = p.id and d.outcome in ('PENDING', 'OFFERED', 'ACTION_NEEDED', 'BOOKED')
where p.changed_at <= p.created_at + interval 1 second
  and json_value(p.spec, '$.budgetPerMonth.amount') is not null
group by p.id, date_format(d.decided_at + interval if(month(d.decided_at) between 4 and 9 or (month(d.decided_at) = 3 and day(d.decided_at) = 31)
    or (month(d.decided_at) = 10 and day(d.decided_at) < 31), 3, 2) hour, '%Y-%m'), p.spec
having sum(d.total_minor) > round(json_value(p.spec, '$.budgetPerMonth.amount') * 100)
