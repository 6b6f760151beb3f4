-- What came in is put to payments, paid back, or open: no cent of a line is lost.
select l.id from bank_line l
left join (select line_id, sum(amount_minor) as minor from bank_allocation group by line_id) a on a.line_id = l.id
left join (select line_id, sum(amount_minor) as minor from payout where line_id is not null group by line_id) p on p.line_id = l.id
where l.incoming and l.amount_minor <> l.open_minor + coalesce(a.minor, 0) + coalesce(p.minor, 0)
