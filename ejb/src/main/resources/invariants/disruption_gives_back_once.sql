-- What a disruption says went back for a booking is what was given back of it in the house's name, once; and nothing of it is left.
select a.disruption_id, a.reference, a.back_minor, coalesce(c.minor, 0) as given_back from affected_booking a
join booking b on b.reference = a.reference
left join (
  select booking_id, sum(refund_minor + credit_minor) as minor from cancellation where cancelled_by = 'HOUSE' group by booking_id
) c on c.booking_id = b.id
where a.state in ('GIVEN_BACK', 'DONE')
  and (b.state <> 'CANCELLED' or a.back_minor <> coalesce(c.minor, 0) or a.currency <> b.currency)
