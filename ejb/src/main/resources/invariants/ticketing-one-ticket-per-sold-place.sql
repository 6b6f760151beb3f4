-- Every valid place of a confirmed booking has one living ticket; the queue has a minute to issue it.
select l.id from booking_line l join booking b on b.id = l.booking_id
 left join ticket t on t.live_line = l.id
 where l.state = 'VALID' and b.state in ('CONFIRMED', 'PARTLY_CANCELLED')
   and b.confirmed_at < utc_timestamp(6) - interval 60 second and t.id is null
