-- What was undone is cancelled as a whole.
select d.id, d.booking_reference from decision d
join booking b on b.reference = d.booking_reference
where d.outcome in ('UNDONE', 'CANCELLED') and b.state <> 'CANCELLED'
