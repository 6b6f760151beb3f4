-- Of a performance that was called off and seen to, every booking has been given back whole, or is listed as one that failed.
select d.performance_id, b.reference, a.state from disruption d
join booking b on b.performance_id = d.performance_id and b.state in ('CONFIRMED', 'PARTLY_CANCELLED')
left join affected_booking a on a.disruption_id = d.id and a.reference = b.reference
where d.kind = 'CANCELLED' and d.state = 'COMPLETED' and d.ended_at < utc_timestamp(6) - interval 2 minute
  and coalesce(a.state, 'MISSED') <> 'FAILED'
