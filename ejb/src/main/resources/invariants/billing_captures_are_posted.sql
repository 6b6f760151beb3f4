-- Every payment that came in is in the ledger with its amount, at most a minute later, and nothing else came in.
select p.id, p.amount_minor, e.minor from (
  select id, coalesce(received_minor, amount_minor) as amount_minor, coalesce(received_currency, currency) as currency, settled_at
    from payment
   where state = 'CAPTURED' and settled_at >= (select began_at from ledger_head)
) p
left join (
  select substring(e.source, 10) as payment_id, sum(greatest(l.amount_minor, 0)) as minor, min(l.currency) as currency
    from ledger_entry e join ledger_line l on l.entry_id = e.id where e.kind = 'CAPTURE' group by e.source
) e on e.payment_id = p.id
where (e.payment_id is null and p.settled_at < utc_timestamp(6) - interval 1 minute)
   or e.minor <> p.amount_minor or e.currency <> p.currency
union all
select e.source, null, null from ledger_entry e
left join payment p on p.id = substring(e.source, 10) and p.state = 'CAPTURED'
where e.kind = 'CAPTURE' and p.id is null
