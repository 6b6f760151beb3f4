-- A hold becomes one booking at most, and a confirmed booking has used its hold up.
select b.hold_id from booking b
join hold h on h.id = b.hold_id
where b.state = 'AWAITING_PAYMENT' or b.confirmed_at is not null
group by b.hold_id, h.state
having count(*) > 1 or (max(b.confirmed_at) is not null and h.state <> 'CONVERTED')
  or (max(b.confirmed_at) is null and h.state <> 'ACTIVE')
