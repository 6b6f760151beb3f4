-- Accounts have roles of people only; SYSTEM is Parterre itself.
select account_id, role from account_role
where role not in ('CUSTOMER', 'ORGANISER', 'BOX_OFFICE', 'GATE', 'SUPPORT', 'FINANCE', 'ADMIN')
