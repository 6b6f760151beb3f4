-- A performance goes by its venue's clock: the zone is the venue's, and the wall clock is within a day of the instant.
select p.id, p.time_zone, v.time_zone from performance p
join hall h on h.id = p.hall_id
join venue v on v.id = h.venue_id
where p.time_zone <> v.time_zone or abs(timestampdiff(minute, p.starts_at, p.local_start)) > 14 * 60
