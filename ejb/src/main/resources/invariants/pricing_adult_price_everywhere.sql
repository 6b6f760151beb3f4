-- A price list has an adult price for each category it sells.
select distinct p.performance_id, p.category from price p
left join price a on a.performance_id = p.performance_id and a.category = p.category and a.ticket_type = 'ADULT'
where a.performance_id is null
