-- The price that lists show is the cheapest adult price; where fees may come on top, it is that or more.
select p.id, p.price_from_minor, min(r.amount_minor) from performance p
join price_list l on l.performance_id = p.id
join price r on r.performance_id = p.id and r.ticket_type = 'ADULT'
group by p.id, p.price_from_minor, l.fees
having p.price_from_minor < min(r.amount_minor) or (l.fees is null and p.price_from_minor > min(r.amount_minor))
