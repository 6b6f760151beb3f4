-- Of every payment that came in a fact tells exactly once, with what came in.
select p.id, coalesce(o.told, 0) as told from payment p
left join (
  select cast(json_value(payload, '$.paymentId') as char(26) character set ascii) as payment_id, count(*) as told,
         max(cast(json_value(payload, '$.amountMinor') as signed)) as minor
    from outbox where fact = 'PaymentCaptured' group by 1
) o on o.payment_id = p.id
where p.state = 'CAPTURED' and p.received_minor is not null
  and (coalesce(o.told, 0) <> 1 or o.minor <> p.received_minor)
