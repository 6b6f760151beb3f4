-- A refund to a balance is done exactly when the balance has it.
select r.id from refund r
left join credit_movement m on m.refund_id = r.id
where r.tender = 'BALANCE'
  and ((r.state = 'DONE') <> (m.id is not null) or (m.id is not null and m.amount_minor <> r.amount_minor))
