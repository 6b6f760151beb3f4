-- What a till took is a captured payment, or one that is about to be; what it handed out is a refund that is done.
select m.id from till_movement m
left join payment p on p.id = m.payment_id
left join refund r on r.id = m.refund_id
where (m.payment_id is not null and (p.id is null or p.tender <> m.tender or p.amount_minor <> m.amount_minor
                                     or p.state not in ('CREATED', 'CAPTURED')))
   or (m.refund_id is not null and (r.id is null or r.amount_minor <> -m.amount_minor or r.state <> 'DONE'))
