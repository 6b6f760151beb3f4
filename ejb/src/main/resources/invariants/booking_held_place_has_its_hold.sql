-- A place whose claim still runs rests for the line, or belongs to a hold that is alive and knows of it.
select p.performance_id, p.ordinal, p.hold_id from place p
left join hold h on h.id = p.hold_id and h.performance_id = p.performance_id and h.state = 'ACTIVE'
left join hold_place hp on hp.hold_id = h.id and hp.ordinal = p.ordinal
where p.state = 'HELD' and p.hold_id is not null and p.held_until > utc_timestamp(6) and hp.hold_id is null
