package dev.parterre.allocation;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.preference.PreferenceId;
import dev.parterre.shared.ManyRows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@Dependent
class AllocationRepository {

    private static final int AT_ONCE = 500;
    private static final int COLUMNS = 6;

    @PersistenceContext
    private EntityManager entities;

    void add(AllocationRule rule) {
        entities.persist(rule);
    }

    /** One preference's place in a line that was drawn. */
    record Drawn(int position, int rank, String ticket, Entrant entrant) {

        private Stream<Object> row(PerformanceId performance) {
            return Stream.of(
                    performance.value(),
                    position,
                    rank,
                    ticket,
                    entrant.account().value(),
                    entrant.preference().value());
        }
    }

    /** A line may be long: in one statement for some hundred places. */
    void addAll(PerformanceId performance, List<Drawn> line) {
        for (var from = 0; from < line.size(); from += AT_ONCE) {
            var some = line.subList(from, Math.min(line.size(), from + AT_ONCE));
            ManyRows.update(
                    entities,
                    "insert into allocation_entry (performance_id, position, ticket_rank, ticket, account_id, preference_id)"
                            + " values " + ManyRows.values(some.size(), COLUMNS),
                    some.stream().flatMap(drawn -> drawn.row(performance)).toList());
        }
    }

    Optional<AllocationRule> rule(PerformanceId performance) {
        return Optional.ofNullable(entities.find(AllocationRule.class, performance.value()));
    }

    Optional<AllocationRule> ruleForChange(PerformanceId performance) {
        return Optional.ofNullable(
                entities.find(AllocationRule.class, performance.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Lotteries whose time has come, and those drawn that are not served yet; the earliest first. */
    List<AllocationRule> due(Instant now) {
        return entities.createQuery(
                        "select r from AllocationRule r where r.kind = :lottery and (r.state = :drawn"
                                + " or r.state = :open and r.drawAt <= :now) order by r.drawAt, r.performanceId",
                        AllocationRule.class)
                .setParameter("lottery", AllocationKind.LOTTERY)
                .setParameter("drawn", DrawState.DRAWN)
                .setParameter("open", DrawState.OPEN)
                .setParameter("now", now)
                .getResultList();
    }

    List<Long> closed() {
        return entities.createQuery(
                        "select r.performanceId from AllocationRule r where r.kind = :lottery and r.state <> :served",
                        Long.class)
                .setParameter("lottery", AllocationKind.LOTTERY)
                .setParameter("served", DrawState.SERVED)
                .getResultList();
    }

    /** Each ticket once, in the order drawn. */
    List<String> tickets(PerformanceId performance) {
        return entities.createQuery(
                        "select e.ticket from AllocationEntry e where e.performanceId = :performance"
                                + " group by e.ticket order by min(e.position)",
                        String.class)
                .setParameter("performance", performance.value())
                .getResultList();
    }

    List<AllocationEntry> line(PerformanceId performance, int after, int most) {
        return entities.createQuery(
                        "select e from AllocationEntry e where e.performanceId = :performance and e.position > :after"
                                + " order by e.position",
                        AllocationEntry.class)
                .setParameter("performance", performance.value())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<AllocationEntry> entry(PerformanceId performance, PreferenceId preference) {
        return entities.createQuery(
                        "select e from AllocationEntry e where e.performanceId = :performance"
                                + " and e.preferenceId = :preference",
                        AllocationEntry.class)
                .setParameter("performance", performance.value())
                .setParameter("preference", preference.value())
                .getResultStream()
                .findFirst();
    }

    long length(PerformanceId performance) {
        return entities.createQuery(
                        "select count(e) from AllocationEntry e where e.performanceId = :performance", Long.class)
                .setParameter("performance", performance.value())
                .getSingleResult();
    }

    List<AllocationEntry> of(long account) {
        return entities.createQuery(
                        "select e from AllocationEntry e where e.accountId = :account order by e.id",
                        AllocationEntry.class)
                .setParameter("account", account)
                .getResultList();
    }
}
