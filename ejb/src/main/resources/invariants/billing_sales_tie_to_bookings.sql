-- What the ledger says was sold and not given back is what the valid lines of a booking cost, and what it says was kept is what was.
select b.reference, v.ticket, l.ticket as posted_ticket, v.fee, l.fee as posted_fee, v.kept, l.kept as posted_kept from booking b
join (
  select booking_id, max(cancelled_at) as cancelled_at,
         sum(if(state = 'VALID', price_minor - fee_minor, 0)) as ticket,
         sum(if(state = 'VALID', vat_minor - fee_vat_minor, 0)) as ticket_vat,
         sum(if(state = 'VALID', fee_minor, 0)) as fee,
         sum(if(state = 'VALID', fee_vat_minor, 0)) as fee_vat,
         sum(if(state = 'CANCELLED', cancel_fee_minor + kept_fee_minor, 0)) as kept
    from booking_line group by booking_id
) v on v.booking_id = b.id
left join (
  select e.subject,
         -sum(if(l.account in ('TICKETS', 'TICKET_VAT'), l.amount_minor, 0)) as ticket,
         -sum(if(l.account = 'TICKET_VAT', l.amount_minor, 0)) as ticket_vat,
         -sum(if(l.account in ('FEES', 'FEE_VAT') and e.kind <> 'KEPT', l.amount_minor, 0)) as fee,
         -sum(if(l.account = 'FEE_VAT' and e.kind <> 'KEPT', l.amount_minor, 0)) as fee_vat,
         -sum(if(l.account in ('FEES', 'FEE_VAT') and e.kind = 'KEPT', l.amount_minor, 0)) as kept
    from ledger_entry e join ledger_line l on l.entry_id = e.id
   where e.kind in ('SALE', 'RETURN', 'KEPT') group by e.subject
) l on l.subject = b.reference
where b.confirmed_at >= (select began_at from ledger_head)
  and b.confirmed_at < utc_timestamp(6) - interval 1 minute
  and coalesce(v.cancelled_at, b.confirmed_at) < utc_timestamp(6) - interval 1 minute
  and (v.ticket <> coalesce(l.ticket, 0) or v.ticket_vat <> coalesce(l.ticket_vat, 0)
    or v.fee <> coalesce(l.fee, 0) or v.fee_vat <> coalesce(l.fee_vat, 0) or v.kept <> coalesce(l.kept, 0))
