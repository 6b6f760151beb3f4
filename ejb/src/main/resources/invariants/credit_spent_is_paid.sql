-- What was set aside of a balance is a payment's: spent when that was paid, given back exactly when it came to nothing.
select h.payment_id from credit_charge h
left join payment p on p.id = h.payment_id
where p.id is null or p.tender <> 'BALANCE' or p.amount_minor <> h.amount_minor
   or (h.state = 'RETURNED') <> (p.state in ('CANCELLED', 'FAILED'))
   or p.state = 'CAPTURED' and h.state <> 'TAKEN'
