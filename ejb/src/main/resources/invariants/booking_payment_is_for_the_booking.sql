-- A payment is a gift card's, or that of the booking it names, with its parts over its total.
select p.id, p.purpose from payment p
left join booking b on b.payment_id = p.id and b.reference = p.purpose
left join (
  select lead_id, sum(amount_minor) as minor from payment where lead_id is not null group by lead_id
) q on q.lead_id = p.id
where p.lead_id is null and p.purpose not like 'GIFT-%'
  and (b.id is null or b.total_minor <> p.amount_minor + coalesce(q.minor, 0) or b.currency <> p.currency)
