-- A payment that names a booking is that booking's, over its total.
select p.id, p.purpose from payment p
left join booking b on b.payment_id = p.id and b.reference = p.purpose
where b.id is null or b.total_minor <> p.amount_minor or b.currency <> p.currency
