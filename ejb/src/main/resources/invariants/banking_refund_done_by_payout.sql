-- A refund by transfer is done exactly when its payout was sent.
select r.id from refund r
left join payout o on o.refund_id = r.id
where r.tender = 'TRANSFER' and ((r.state = 'DONE' and (o.id is null or o.state <> 'SENT')) or (r.state = 'SUBMITTED' and (o.id is null or o.state <> 'DUE'))
   or (o.id is not null and o.amount_minor <> r.amount_minor))
