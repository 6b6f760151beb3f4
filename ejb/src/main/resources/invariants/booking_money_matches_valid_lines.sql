-- What was captured for a booking, less what went back or is on its way back, is what its valid lines cost.
select b.id, b.reference from booking b
left join payment p on p.id = b.payment_id
left join (
  select payment_id, sum(amount_minor) as minor from refund where state <> 'FAILED' group by payment_id
) r on r.payment_id = p.id
left join (
  select booking_id, sum(price_minor) as minor from booking_line where state = 'VALID' group by booking_id
) v on v.booking_id = b.id
where b.state <> 'AWAITING_PAYMENT'
  and if(p.state = 'CAPTURED', p.amount_minor, 0) - coalesce(r.minor, 0) <> coalesce(v.minor, 0)
