-- Every refund that is done is in the ledger with its amount, at most a minute later, and nothing else went back.
select r.id, r.amount_minor, e.minor from (
  select id, amount_minor, currency, done_at from refund
   where done_at is not null and done_at >= (select began_at from ledger_head)
) r
left join (
  select substring(e.source, 10) as refund_id, sum(greatest(l.amount_minor, 0)) as minor, min(l.currency) as currency
    from ledger_entry e join ledger_line l on l.entry_id = e.id where e.kind = 'REFUND' group by e.source
) e on e.refund_id = r.id
where (e.refund_id is null and r.done_at < utc_timestamp(6) - interval 1 minute)
   or e.minor <> r.amount_minor or e.currency <> r.currency
union all
select e.source, null, null from ledger_entry e
left join refund r on r.id = substring(e.source, 10) and r.done_at is not null
where e.kind = 'REFUND' and r.id is null
