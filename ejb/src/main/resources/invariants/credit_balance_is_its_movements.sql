-- A balance is the sum of its movements, and what was issued stands among them.
select c.id from credit c
left join (select credit_id, sum(amount_minor) as minor from credit_movement group by credit_id) m on m.credit_id = c.id
where c.balance_minor <> coalesce(m.minor, 0) or c.balance_minor < 0
