-- A confirmed booking was announced exactly once.
select b.id, b.reference, coalesce(o.announced, 0) from booking b
left join (
  select cast(json_value(payload, '$.reference') as char(12) character set ascii) as reference, count(*) as announced
  from outbox where fact = 'BookingConfirmed' group by 1
) o on o.reference = b.reference
where b.confirmed_at is not null and coalesce(o.announced, 0) <> 1
