-- The price that lists show is the cheapest adult price.
select p.id, p.price_from_minor, min(r.amount_minor) from performance p
join price r on r.performance_id = p.id and r.ticket_type = 'ADULT'
group by p.id, p.price_from_minor
having p.price_from_minor <> min(r.amount_minor)
