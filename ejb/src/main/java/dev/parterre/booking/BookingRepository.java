package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.account.EmailAddress;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.ManyRows;
import dev.parterre.shared.Money;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Bookings. */
@Dependent
class BookingRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Booking booking) {
        entities.persist(booking);
        entities.flush();
    }

    void add(Cancellation cancellation) {
        entities.persist(cancellation);
    }

    /** What was given back of it, the first first. */
    List<Cancellation> cancellations(Booking booking) {
        return entities.createQuery(
                        "select c from Cancellation c where c.booking = :booking order by c.id", Cancellation.class)
                .setParameter("booking", booking)
                .getResultList();
    }

    /** With its hold and its places, in one statement. @throws NoSuchBooking */
    Booking get(BookingReference reference) {
        return find("select b from Booking b join fetch b.hold left join fetch b.lines", reference, LockModeType.NONE);
    }

    /** The booking's row alone. @throws NoSuchBooking */
    Booking lock(BookingReference reference) {
        return find("select b from Booking b", reference, LockModeType.PESSIMISTIC_WRITE);
    }

    private Booking find(String select, BookingReference reference, LockModeType lock) {
        return entities.createQuery(select + " where b.reference = :reference", Booking.class)
                .setParameter("reference", reference.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchBooking::new);
    }

    /** The hold's booking that is under way or done; at most one, because it is made under the hold's lock. */
    Optional<Booking> standing(Hold hold) {
        return entities.createQuery(
                        "select b from Booking b where b.hold = :hold and (b.state = AWAITING_PAYMENT"
                                + " or b.confirmedAt is not null)",
                        Booking.class)
                .setParameter("hold", hold)
                .getResultStream()
                .findFirst();
    }

    /** The same for many. */
    List<Booking> standing(Collection<Hold> holds) {
        if (holds.isEmpty()) {
            return List.of();
        }
        var keys = holds.stream().map(Hold::key).toList();
        var standing = new ArrayList<Long>();
        ManyRows.read(
                entities,
                "select id from booking where hold_id in (" + ManyRows.marks(keys.size())
                        + ") and (state = 'AWAITING_PAYMENT' or confirmed_at is not null)",
                keys,
                row -> standing.add(row.getLong(1)));
        return withLines(standing);
    }

    /** Those that were made by these requests. */
    List<Booking> byRequest(List<String> requests) {
        return withLines(Requests.known(entities, "booking", requests));
    }

    private List<Booking> withLines(List<Long> keys) {
        return keys.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select distinct b from Booking b join fetch b.lines where b.id in :keys",
                                Booking.class)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    List<Booking> waiting(Instant createdBefore, long after, int limit) {
        return entities.createQuery(
                        "select b from Booking b where b.state = AWAITING_PAYMENT and b.createdAt < :before"
                                + " and b.id > :after order by b.id",
                        Booking.class)
                .setParameter("before", createdBefore)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Booking> overdue(Instant now, int limit) {
        return entities.createQuery(
                        "select b from Booking b where b.state = AWAITING_PAYMENT and b.payUntil <= :now"
                                + " order by b.payUntil",
                        Booking.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    Page<Booking> of(AccountId account, PageRequest page) {
        return page(
                " where b.accountId = :account and (b.confirmedAt is not null or b.state = AWAITING_PAYMENT)",
                Map.of("account", account.value()),
                page);
    }

    Map<AccountId, List<Commitment>> commitments(Collection<AccountId> accounts, Instant now) {
        return entities.createQuery(
                        "select b.reference, b.performanceId, count(l.id), sum(l.amounts.priceMinor), b.currency, b.createdAt, b.accountId,"
                                + " h.publicId from BookingLine l join l.booking b join b.hold h"
                                + " where b.accountId in :accounts and (l.state = VALID or (l.state = PENDING and b.payUntil > :now))"
                                + " group by b.reference, b.performanceId, b.currency, b.createdAt, b.accountId, h.publicId",
                        Object[].class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountId::value).toList())
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> new AccountId((Long) row[6]),
                        Collectors.mapping(BookingRepository::commitment, Collectors.toList())));
    }

    private static Commitment commitment(Object[] row) {
        return new Commitment(
                BookingReference.of((String) row[0]),
                new HoldId((String) row[7]),
                new PerformanceId((Long) row[1]),
                ((Long) row[2]).intValue(),
                new Money((Long) row[3], (String) row[4]),
                (Instant) row[5]);
    }

    /** Under that address or one that the database takes for the same: whoever asks locks them and looks again. */
    List<BookingReference> ofGuests(String email, Instant since) {
        return entities.createQuery(
                        "select b.reference from Booking b where b.buyerEmail in :spellings and b.accountId is null"
                                + " and b.createdAt >= :since order by b.id",
                        String.class)
                .setParameter("since", since)
                .setParameter("spellings", EmailAddress.of(email).spellings())
                .getResultStream()
                .map(BookingReference::of)
                .toList();
    }

    /** The holds behind them count towards the account's limits from now on, as do the promotions they were bought with. */
    void adoptHolds(Collection<Booking> adopted, AccountId account) {
        if (adopted.isEmpty()) {
            return;
        }
        var holds = adopted.stream().map(booking -> booking.hold().key()).toList();
        entities.createNativeQuery("update hold set account_id = :account where id in (:holds) and account_id is null")
                .setParameter("account", account.value())
                .setParameter("holds", holds)
                .executeUpdate();
        entities.createNativeQuery(
                        "update promotion_use set account_id = :account where hold_id in (:holds) and account_id is null")
                .setParameter("account", account.value())
                .setParameter("holds", holds)
                .executeUpdate();
    }

    List<Booking> allOf(AccountId account) {
        return entities.createQuery("select b from Booking b where b.accountId = :account order by b.id", Booking.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    /** Whatever staff type into one field: a reference, or part of the buyer's name or address. */
    Page<Booking> search(BookingQuery query, PageRequest page) {
        var where = new StringBuilder(" where 1 = 1");
        var values = new HashMap<String, Object>();
        query.performance().ifPresent(performance -> {
            where.append(" and b.performanceId = :performance");
            values.put("performance", performance.value());
        });
        query.state().ifPresent(state -> {
            where.append(" and b.state = :state");
            values.put("state", state);
        });
        if (!query.text().isEmpty()) {
            where.append(
                    " and (b.reference = :reference or b.buyerEmail like :text escape '!' or b.buyerName like :text escape '!')");
            values.put("reference", query.reference());
            values.put("text", "%" + query.text().replaceAll("([!%_])", "!$1") + "%");
        }
        return page(where.toString(), values, page);
    }

    private Page<Booking> page(String where, Map<String, Object> values, PageRequest page) {
        var items = with(
                        entities.createQuery("select b from Booking b" + where + " order by b.id desc", Booking.class),
                        values)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = with(entities.createQuery("select count(b) from Booking b" + where, Long.class), values)
                .getSingleResult();
        return Page.of(items, page, total);
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    /** Leaves what the books need and nobody's name. */
    int anonymise(AccountId account) {
        entities.createNativeQuery(
                        "update promotion_use u left join booking b on b.hold_id = u.hold_id"
                                + " set u.account_id = null, u.buyer = null where u.account_id = :account or b.account_id = :account")
                .setParameter("account", account.value())
                .executeUpdate();
        return entities.createQuery(
                        "update Booking b set b.buyerName = '-', b.buyerEmail = concat('erased-', b.reference, '@invalid.test'),"
                                + " b.instrument = null"
                                + " where b.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }
}
