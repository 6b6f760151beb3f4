-- A part goes the way of the payment that leads it: moved when that moved, given back when that came to nothing.
select part.id, lead.id from payment part left join payment lead on lead.id = part.lead_id
 where part.lead_id is not null
   and (lead.id is null or not lead.split or lead.purpose <> part.purpose or lead.currency <> part.currency
     or (part.state = 'CAPTURED' and lead.state <> 'CAPTURED')
     or (part.state = 'CANCELLED' and lead.state not in ('CANCELLED', 'FAILED', 'CAPTURED'))
     or (part.state = 'CREATED' and lead.state in ('CANCELLED', 'FAILED', 'CAPTURED')))
