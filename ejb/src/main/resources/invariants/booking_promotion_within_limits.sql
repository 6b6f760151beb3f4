-- No promotion is used by more bookings than it may be; whose money came late keeps the price it was promised.
select p.id, p.code from promotion p
join promotion_use u on u.promotion_id = p.id
join booking b on b.hold_id = u.hold_id
where p.limit_total is not null
  and (b.state = 'AWAITING_PAYMENT' or (b.state in ('CONFIRMED', 'PARTLY_CANCELLED') and b.confirmed_at <= b.pay_until))
group by p.id, p.code, p.limit_total
having count(*) > p.limit_total
