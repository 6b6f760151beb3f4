-- A credit note takes back lines of one document of the same issuer and booking, each line once.
select c.id from billing_document c
left join billing_document d on d.id = c.corrects and d.owner = c.owner and d.booking = c.booking and d.kind <> 'CREDIT_NOTE'
where c.kind = 'CREDIT_NOTE' and d.id is null
union all
select c.id from billing_document c
join billing_document_line l on l.document_id = c.id
left join billing_document_line o on o.document_id = c.corrects and o.booking_line_id = l.booking_line_id
where c.kind = 'CREDIT_NOTE' and o.document_id is null
union all
select c.corrects from billing_document c
join billing_document_line l on l.document_id = c.id
where c.kind = 'CREDIT_NOTE' group by c.corrects, l.booking_line_id having count(*) > 1
