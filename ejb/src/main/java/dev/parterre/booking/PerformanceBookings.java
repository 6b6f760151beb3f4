package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Reads the bookings of one performance. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class PerformanceBookings {

    private static final String LIVE = " b.performanceId = :performance and b.state in (CONFIRMED, PARTLY_CANCELLED)";

    @PersistenceContext
    private EntityManager entities;

    StandingBookings standing(PerformanceId performance) {
        var rows = entities.createQuery(
                        "select b.currency, count(distinct b.id), count(l.id), sum(l.amounts.priceMinor)"
                                + " from BookingLine l join l.booking b where" + LIVE
                                + " and l.state = VALID group by b.currency order by b.currency",
                        Object[].class)
                .setParameter("performance", performance.value())
                .getResultList();
        return new StandingBookings(
                rows.stream().mapToLong(row -> (Long) row[1]).sum(),
                rows.stream().mapToLong(row -> (Long) row[2]).sum(),
                rows.stream()
                        .map(row -> new Money((Long) row[3], (String) row[0]))
                        .toList());
    }

    List<AccountId> having(Collection<PerformanceId> performances, Collection<AccountId> accounts, Instant now) {
        return entities.createQuery(
                        "select distinct b.accountId from BookingLine l join l.booking b where b.accountId in :accounts"
                                + " and b.performanceId in :performances"
                                + " and (l.state = VALID or (l.state = PENDING and b.payUntil > :now))",
                        Long.class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountId::value).toList())
                .setParameter(
                        "performances",
                        performances.stream().map(PerformanceId::value).toList())
                .setParameter("now", now)
                .getResultStream()
                .map(AccountId::new)
                .toList();
    }

    List<BookingReference> references(PerformanceId performance, BookingReference after, int most) {
        return entities.createQuery(
                        "select b.reference from Booking b where" + LIVE
                                + " and b.id > coalesce((select a.id from Booking a where a.reference = :after), 0)"
                                + " order by b.id",
                        String.class)
                .setParameter("performance", performance.value())
                .setParameter("after", after == null ? "" : after.value())
                .setMaxResults(most)
                .getResultStream()
                .map(BookingReference::of)
                .toList();
    }
}
