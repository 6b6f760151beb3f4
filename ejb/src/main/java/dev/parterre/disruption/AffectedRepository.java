package dev.parterre.disruption;

import dev.parterre.booking.BookingReference;
import dev.parterre.shared.Json;
import dev.parterre.shared.Money;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.PublicId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The bookings that disruptions affect. */
@Dependent
class AffectedRepository {

    /** As {@link dev.parterre.shared.PublicId} makes them; nothing else is asked of a column that holds ASCII. */
    private static final Pattern SECRET = Pattern.compile("[a-z0-9]{26}");

    @PersistenceContext
    private EntityManager entities;

    /** Those that are listed already stay as they are. @return how many were not */
    int list(DisruptionId id, Collection<BookingReference> references, Instant now) {
        var rows = references.stream()
                .map(reference -> List.of(reference.value(), PublicId.random()))
                .toList();
        return entities.createNativeQuery(
                        "insert ignore into affected_booking (disruption_id, reference, state, secret, back_minor, attempts,"
                                + " changed_at, version) select ?1, reference, 'WAITING', secret, 0, 0, ?2, 0 from json_table(?3,"
                                + " '$[*]' columns (reference varchar(12) path '$[0]', secret varchar(26) path '$[1]')) given")
                .setParameter(1, id.value())
                .setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter(3, Json.write(rows))
                .executeUpdate();
    }

    /** Keys of what waits in a portion, after that key. */
    List<Long> waiting(Portion portion, long after, int most) {
        return entities.createQuery(
                        "select a.id from AffectedBooking a where a.disruption.id = :disruption and a.state = WAITING"
                                + " and a.id > :after and mod(a.id, :of) = :number order by a.id",
                        Long.class)
                .setParameter("disruption", portion.disruption().value())
                .setParameter("after", after)
                .setParameter("of", portion.of())
                .setParameter("number", portion.number())
                .setMaxResults(most)
                .getResultList();
    }

    AffectedBooking get(long key) {
        return entities.find(AffectedBooking.class, key);
    }

    AffectedBooking lock(long key) {
        return entities.find(AffectedBooking.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws NoSuchChoice */
    AffectedBooking bySecret(String secret, LockModeType lock) {
        if (secret == null || !SECRET.matcher(secret).matches()) {
            throw new NoSuchChoice();
        }
        return entities.createQuery("select a from AffectedBooking a where a.secret = :secret", AffectedBooking.class)
                .setParameter("secret", secret)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchChoice::new);
    }

    /** The newest that affects a booking. */
    Optional<AffectedBooking> newest(BookingReference reference) {
        return entities.createQuery(
                        "select a from AffectedBooking a join fetch a.disruption where a.reference = :reference order by a.id desc",
                        AffectedBooking.class)
                .setParameter("reference", reference.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Keys of those in that state that changed last before that moment, the longest ago first. */
    List<Long> keys(AffectedState state, Instant before, int most) {
        return entities.createQuery(
                        "select a.id from AffectedBooking a where a.state = :state and a.changedAt < :before order by a.changedAt",
                        Long.class)
                .setParameter("state", state)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    Page<AffectedBooking> page(DisruptionId id, AffectedState state, PageRequest page) {
        var of = " from AffectedBooking a where a.disruption.id = :disruption and a.state = :state";
        var some = entities.createQuery("select a" + of + " order by a.id", AffectedBooking.class)
                .setParameter("disruption", id.value())
                .setParameter("state", state)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = entities.createQuery("select count(a)" + of, Long.class)
                .setParameter("disruption", id.value())
                .setParameter("state", state)
                .getSingleResult();
        return Page.of(some, page, total);
    }

    List<AffectedBooking> failed(DisruptionId id) {
        return entities.createQuery(
                        "select a from AffectedBooking a where a.disruption.id = :disruption and a.state = FAILED",
                        AffectedBooking.class)
                .setParameter("disruption", id.value())
                .getResultList();
    }

    Map<AffectedState, Long> count(DisruptionId id) {
        var count = new EnumMap<AffectedState, Long>(AffectedState.class);
        entities.createQuery(
                        "select a.state, count(a) from AffectedBooking a where a.disruption.id = :disruption group by a.state",
                        Object[].class)
                .setParameter("disruption", id.value())
                .getResultStream()
                .forEach(row -> count.put((AffectedState) row[0], (Long) row[1]));
        return count;
    }

    List<Money> back(DisruptionId id) {
        return entities.createQuery(
                        "select a.currency, sum(a.backMinor) from AffectedBooking a where a.disruption.id = :disruption"
                                + " and a.currency is not null group by a.currency order by a.currency",
                        Object[].class)
                .setParameter("disruption", id.value())
                .getResultStream()
                .map(row -> new Money((Long) row[1], (String) row[0]))
                .toList();
    }
}
