-- No ticket of a booking the engine made costs more than the unchanged preference allows.
select d.id, l.ordinal, l.price_minor from decision d
join preference p on p.id = d.preference_id and p.changed_at <= p.created_at + interval 1 second
join booking b on b.reference = d.booking_reference
join booking_line l on l.booking_id = b.id
where json_value(p.spec, '$.maxPrice.amount') is not null
  and l.price_minor > round(json_value(p.spec, '$.maxPrice.amount') * 100)
