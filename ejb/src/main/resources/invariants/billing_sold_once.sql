-- No booking is posted as sold twice, and whose tickets they are the ledger knows.
select e.subject, count(distinct e.id) as entries from ledger_entry e
join booking b on b.reference = e.subject
join performance p on p.id = b.performance_id
join event v on v.id = p.event_id
left join ledger_line l on l.entry_id = e.id and l.account in ('TICKETS', 'TICKET_VAT') and l.owner <> v.organiser_id
where e.kind = 'SALE'
group by e.subject
having entries > 1 or count(l.id) > 0
