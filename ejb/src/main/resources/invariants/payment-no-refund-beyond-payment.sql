-- No payment gives back more than came in, and only captured payments give back.
select p.id from payment p join refund r on r.payment_id = p.id
 where r.replaced_by is null
 group by p.id, p.amount_minor, p.received_minor, p.state
having sum(r.amount_minor) > coalesce(p.received_minor, p.amount_minor) or p.state <> 'CAPTURED'
