-- A hold costs what its places cost.
select h.id from hold h
left join hold_place hp on hp.hold_id = h.id
group by h.id, h.total_minor
having count(hp.ordinal) = 0 or sum(hp.price_minor) <> h.total_minor
