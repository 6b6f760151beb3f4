-- A line with open money stands open or parked, where staff see it; one without stands settled or kept.
select id from bank_line
 where (open_minor > 0 and state not in ('OPEN', 'PARKED'))
    or (open_minor = 0 and incoming and state not in ('SETTLED', 'KEPT') and finding <> 'REVERSED')
