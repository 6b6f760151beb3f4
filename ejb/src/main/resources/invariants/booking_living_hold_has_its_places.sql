-- A living hold has all of its places, and they are kept as long as it says.
select h.id, hp.ordinal from hold h
join hold_place hp on hp.hold_id = h.id
left join place p on p.performance_id = h.performance_id and p.ordinal = hp.ordinal
where h.state = 'ACTIVE' and h.expires_at > utc_timestamp(6)
  and (p.state is null or p.state <> 'HELD' or p.hold_id <> h.id or p.held_until <> h.expires_at)
