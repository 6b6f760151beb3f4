-- What rests for the line does so for a day at most; then it is everybody's.
select performance_id, ordinal, held_until from place
where state = 'HELD' and hold_id is null and held_until > utc_timestamp(6) + interval 1 day
