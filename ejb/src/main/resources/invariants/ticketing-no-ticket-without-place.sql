-- There is no living ticket for a place that is not its booking's any more; the queue has a minute to take it back.
select t.id from ticket t join booking_line l on l.id = t.booking_line_id
 where t.state = 'VALID' and l.state <> 'VALID' and l.cancelled_at < utc_timestamp(6) - interval 60 second
