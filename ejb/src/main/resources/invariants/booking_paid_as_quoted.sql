-- What a booking's place costs is what its hold was quoted, to the last part of it.
select l.id, b.reference from booking b
join booking_line l on l.booking_id = b.id
join hold_place p on p.hold_id = b.hold_id and p.ordinal = l.ordinal
where l.price_minor <> p.price_minor or l.discount_minor <> p.discount_minor or l.vat_minor <> p.vat_minor
  or l.fee_minor <> p.fee_minor or l.fee_vat_minor <> p.fee_vat_minor or l.vat_rate <> p.vat_rate
  or l.fee_vat_rate <> p.fee_vat_rate
