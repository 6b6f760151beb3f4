-- A payment or refund whose outcome is unknown for a day is among what needs attention, and so is a refund that failed.
select p.id from payment p
 where p.tender = 'CARD' and p.state in ('CREATED', 'AUTHORISED') and p.created_at < utc_timestamp(6) - interval 1 day
   and not exists (select 1 from payment_concern c where c.kind = 'NO_OUTCOME' and c.subject = p.id)
union all
select r.id from refund r
 where r.state = 'REQUESTED' and r.created_at < utc_timestamp(6) - interval 1 day
   and not exists (select 1 from payment_concern c where c.kind = 'REFUND_NO_OUTCOME' and c.subject = r.id)
union all
select r.id from refund r
 where r.state = 'FAILED' and r.replaced_by is null
   and not exists (select 1 from payment_concern c where c.kind = 'REFUND_FAILED' and c.subject = r.id)
