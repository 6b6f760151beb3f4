-- The stored sales and refunds of each finished day tie to the bookings, to the cent.
select r.day, coalesce(s.gross, 0), coalesce(b.gross, 0), coalesce(s.refunds, 0), coalesce(c.refunds, 0) from sales_report r
 left join (select report_id, sum(gross_minor) as gross, sum(refund_minor) as refunds
              from sales_report_line group by report_id) s on s.report_id = r.id
 left join (select x.id, sum(l.price_minor) as gross from sales_report x
             join booking o on o.confirmed_at >= x.begins_at and o.confirmed_at < x.ends_at and o.currency = x.currency
             join booking_line l on l.booking_id = o.id group by x.id) b on b.id = r.id
 left join (select x.id, sum(l.price_minor - l.cancel_fee_minor - l.kept_fee_minor) as refunds
             from sales_report x
             join booking_line l on l.cancelled_at >= x.begins_at and l.cancelled_at < x.ends_at and l.state = 'CANCELLED'
             join booking o on o.id = l.booking_id and o.currency = x.currency and o.confirmed_at is not null
            group by x.id) c on c.id = r.id
 where r.generated_at >= r.ends_at
   and (coalesce(s.gross, 0) <> coalesce(b.gross, 0) or coalesce(s.refunds, 0) <> coalesce(c.refunds, 0))
