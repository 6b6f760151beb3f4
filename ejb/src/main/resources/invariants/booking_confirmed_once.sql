-- A confirmed booking was announced exactly once.
select b.id, b.reference, count(o.id) from booking b
left join outbox o on o.fact = 'BookingConfirmed' and json_value(o.payload, '$.reference') = b.reference
where b.confirmed_at is not null
group by b.id, b.reference
having count(o.id) <> 1
