-- Every paid booking has a document for its tickets a minute later, or waits in sight for its issuer's data.
select b.reference from booking b
where b.confirmed_at >= (select began_at from ledger_head)
  and b.confirmed_at < utc_timestamp(6) - interval 1 minute
  and exists (select 1 from booking_line l where l.booking_id = b.id and l.state = 'VALID' and l.price_minor > l.fee_minor)
  and not exists (select 1 from billing_document d where d.booking = b.reference and d.owner <> 0)
  and not exists (select 1 from billing_due w where w.booking = b.reference and w.owner <> 0)
