-- What the engine says it booked is a paid booking of that account, for that performance and at that price.
select d.id, d.booking_reference from decision d
left join booking b on b.reference = d.booking_reference
where d.outcome = 'BOOKED'
  and (b.id is null or b.confirmed_at is null or b.account_id <> d.account_id
    or b.performance_id <> d.performance_id or b.total_minor <> d.total_minor)
