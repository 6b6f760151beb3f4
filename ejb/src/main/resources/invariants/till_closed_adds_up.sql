-- A counted till expected its float and what its cash movements brought.
select s.id from till_session s
left join (select session_id, sum(amount_minor) as minor from till_movement where tender = 'CASH' group by session_id) m
  on m.session_id = s.id
where s.closed_at is not null and s.expected_minor <> s.float_minor + coalesce(m.minor, 0)
