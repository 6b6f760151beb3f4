-- What was quoted with a discount was quoted with a promotion, and the other way round.
select h.id from hold h
join (select hold_id, sum(discount_minor) as minor from hold_place group by hold_id) p on p.hold_id = h.id
left join promotion_use u on u.hold_id = h.id
where (p.minor > 0) <> (u.hold_id is not null)
