-- A booking was ordered at the sum of its lines, each with its tax and fee inside.
select b.id, b.reference from booking b
left join booking_line l on l.booking_id = b.id
group by b.id, b.reference, b.total_minor
having count(l.id) = 0 or sum(l.price_minor) <> b.total_minor
  or max(l.fee_minor > l.price_minor or l.fee_vat_minor > l.fee_minor or l.fee_vat_minor > l.vat_minor
    or l.vat_minor - l.fee_vat_minor > l.price_minor - l.fee_minor or l.discount_minor < 0) = 1
