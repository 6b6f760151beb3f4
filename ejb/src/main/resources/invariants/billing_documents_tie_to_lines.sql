-- Documents less credit notes come to what the valid lines of a booking cost, and what was kept of others, for tickets and for fees, unless they wait for an issuer.
select b.reference, d.owner, d.minor, v.ticket, v.fee from booking b
join (
  select booking_id, max(cancelled_at) as cancelled_at, sum(if(state = 'VALID', price_minor - fee_minor, 0)) as ticket,
         sum(if(state = 'VALID', fee_minor, cancel_fee_minor + kept_fee_minor)) as fee from booking_line group by booking_id
) v on v.booking_id = b.id
join (
  select booking, owner, sum(if(kind = 'CREDIT_NOTE', -gross_minor, gross_minor)) as minor
    from billing_document group by booking, owner
) d on d.booking = b.reference
left join billing_due w on w.booking = b.reference and w.owner = d.owner
where w.booking is null and d.minor <> if(d.owner = 0, v.fee, v.ticket)
  and coalesce(v.cancelled_at, b.confirmed_at) < utc_timestamp(6) - interval 1 minute
