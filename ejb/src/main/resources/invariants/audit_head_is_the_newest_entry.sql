-- The head of the audit trail is its newest entry: nothing is cut off the end.
select h.id, h.hash from audit_head h
where h.hash <> coalesce((select e.hash from audit_entry e order by e.id desc limit 1), repeat('0', 64))
