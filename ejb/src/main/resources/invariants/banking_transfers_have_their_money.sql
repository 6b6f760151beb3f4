-- An awaited transfer has received what was put to it, and its payment is captured exactly when that is all of it.
select o.payment_id from transfer_order o
left join payment p on p.id = o.payment_id
left join (select payment_id, sum(amount_minor) as minor from bank_allocation group by payment_id) a on a.payment_id = o.payment_id
where p.id is null or p.tender <> 'TRANSFER' or p.purpose <> o.purpose or p.amount_minor <> o.amount_minor
   or o.received_minor <> coalesce(a.minor, 0)
   or (o.state = 'PAID') <> (o.received_minor = o.amount_minor)
   or (o.state = 'PAID') <> (p.state = 'CAPTURED')
