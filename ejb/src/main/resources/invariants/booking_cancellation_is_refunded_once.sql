-- What goes back for places that were given back, as money or as a balance, is requested exactly once: one refund for each payment of the booking at most.
select c.id, c.public_id, c.refund_minor + c.credit_minor as due, coalesce(r.minor, 0) as requested from cancellation c
join booking b on b.id = c.booking_id
left join (
  select cr.cancellation_id, count(*) as refunds, count(distinct f.payment_id) as payments, sum(f.amount_minor) as minor,
         min(p.purpose) as purpose, max(p.purpose) as other_purpose
    from cancellation_refund cr
    left join refund f on f.id = cr.refund_id
    left join payment p on p.id = f.payment_id
   group by cr.cancellation_id
) r on r.cancellation_id = c.id
where c.refund_minor + c.credit_minor <> coalesce(r.minor, 0) or r.refunds <> r.payments
  or r.purpose <> b.reference or r.other_purpose <> b.reference
