-- The lines of a booking say what its state says.
select b.id, b.reference, b.state from booking b
join booking_line l on l.booking_id = b.id
group by b.id, b.reference, b.state, b.confirmed_at
having sum(case
  when b.state = 'AWAITING_PAYMENT' then l.state <> 'PENDING'
  when b.state = 'CONFIRMED' then l.state <> 'VALID'
  when b.state = 'PARTLY_CANCELLED' then l.state not in ('VALID', 'CANCELLED')
  when b.state = 'CANCELLED' and b.confirmed_at is not null then l.state <> 'CANCELLED'
  else l.state <> 'LAPSED' end) > 0
  or (b.state = 'PARTLY_CANCELLED' and count(distinct l.state) <> 2)
