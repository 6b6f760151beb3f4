package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Money;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Adds up bookings in the database, by performance and currency. */
@Dependent
class SalesFiguresRepository {

    private static final String SUMS =
            """
            select performance_id, currency, sum(bookings), sum(tickets), sum(gross), sum(vat), sum(fees), sum(back), sum(refunds)
            from (
              select b.performance_id, b.currency, count(distinct b.id) as bookings, count(*) as tickets,
                     sum(l.price_minor) as gross, sum(l.vat_minor) as vat, sum(l.fee_minor) as fees, 0 as back, 0 as refunds
                from booking b join booking_line l on l.booking_id = b.id
               where b.confirmed_at >= ?1 and b.confirmed_at < ?2
               group by b.performance_id, b.currency
              union all
              select b.performance_id, b.currency, 0, 0, 0, 0, 0, count(*),
                     sum(l.price_minor - l.cancel_fee_minor - l.kept_fee_minor)
                from booking b join booking_line l on l.booking_id = b.id
               where l.cancelled_at >= ?1 and l.cancelled_at < ?2 and l.state = 'CANCELLED' and b.confirmed_at is not null
               group by b.performance_id, b.currency
            ) moved
            group by performance_id, currency
            order by performance_id, currency
            """;

    @PersistenceContext
    private EntityManager entities;

    List<SalesFigures> between(Instant from, Instant until) {
        List<?> rows = entities.createNativeQuery(SUMS)
                .setParameter(1, utc(from))
                .setParameter(2, utc(until))
                .getResultList();
        return rows.stream().map(row -> figures((Object[]) row)).toList();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static SalesFigures figures(Object[] row) {
        var currency = (String) row[1];
        return new SalesFigures(
                new PerformanceId(number(row[0])),
                (int) number(row[2]),
                (int) number(row[3]),
                new Money(number(row[4]), currency),
                new Money(number(row[5]), currency),
                new Money(number(row[6]), currency),
                (int) number(row[7]),
                new Money(number(row[8]), currency));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
