-- No place of a performance is in two valid lines.
select performance_id, ordinal from booking_line
where state = 'VALID'
group by performance_id, ordinal
having count(*) > 1
