-- Nobody who goes along with a preference is booked by the engine into two performances at one time.
select m.account_id, shared.id, other.id
from preference_member m
join decision shared on shared.preference_id = m.preference_id
  and shared.decided_at >= m.goes_since
  and shared.outcome in ('PENDING', 'OFFERED', 'ACTION_NEEDED', 'BOOKED')
join decision other on other.id <> shared.id
  and other.account_id = m.account_id
  and other.outcome in ('PENDING', 'OFFERED', 'ACTION_NEEDED', 'BOOKED')
join performance ps on ps.id = shared.performance_id
join performance po on po.id = other.performance_id
where m.goes_since is not null
  and ps.starts_at < po.starts_at + interval 1 hour
  and po.starts_at < ps.starts_at + interval 1 hour
