-- What was paid for places that were given back is what was kept, what goes back and what became a balance; line by line the same.
select c.id, c.public_id from cancellation c
left join booking_line l on l.cancellation_id = c.id and l.booking_id = c.booking_id
group by c.id, c.public_id, c.paid_minor, c.fee_minor, c.service_fee_minor, c.refund_minor, c.credit_minor
having count(l.id) = 0 or sum(l.price_minor) <> c.paid_minor or sum(l.cancel_fee_minor) <> c.fee_minor
  or sum(l.kept_fee_minor) <> c.service_fee_minor or max(l.state <> 'CANCELLED') = 1
  or c.paid_minor <> c.fee_minor + c.service_fee_minor + c.refund_minor + c.credit_minor
  or least(c.fee_minor, c.service_fee_minor, c.refund_minor, c.credit_minor) < 0
  or max(l.cancel_fee_minor + l.kept_fee_minor > l.price_minor) = 1
