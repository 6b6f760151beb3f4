-- What was captured for a booking, in however many parts, less what went back, is on its way back or is still owed, is what its
-- valid lines cost, and what was kept of the others.
select b.id, b.reference from booking b
left join payment p on p.id = b.payment_id
left join (
  select lead_id, sum(amount_minor) as minor from payment where lead_id is not null and state = 'CAPTURED' group by lead_id
) q on q.lead_id = p.id
left join (
  select coalesce(o.lead_id, o.id) as payment_id, sum(f.amount_minor) as minor
    from refund f join payment o on o.id = f.payment_id where f.replaced_by is null group by coalesce(o.lead_id, o.id)
) r on r.payment_id = p.id
left join (
  select booking_id, sum(if(state = 'VALID', price_minor, cancel_fee_minor + kept_fee_minor)) as minor
    from booking_line where state in ('VALID', 'CANCELLED') group by booking_id
) v on v.booking_id = b.id
where b.state <> 'AWAITING_PAYMENT'
  and if(p.state = 'CAPTURED', coalesce(p.received_minor, p.amount_minor), 0) + coalesce(q.minor, 0) - coalesce(r.minor, 0)
    <> coalesce(v.minor, 0)
