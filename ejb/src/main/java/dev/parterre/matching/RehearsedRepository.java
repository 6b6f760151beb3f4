package dev.parterre.matching;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.ManyRows;
import dev.parterre.shared.Money;
import dev.parterre.shared.SqlTime;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What dry runs would do, one row per preference; kept until the run has ended and its report stands. */
@Dependent
class RehearsedRepository {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CatalogService catalog;

    boolean has(RunId run, String preference) {
        return !entities.createNativeQuery("select 1 from rehearsed where run_id = ?1 and preference_id = ?2")
                .setParameter(1, run.value())
                .setParameter(2, preference)
                .getResultList()
                .isEmpty();
    }

    /** Writing it a second time changes nothing. */
    void add(RunId run, Rehearsed rehearsed) {
        var chosen = rehearsed.chosen();
        ManyRows.update(
                entities,
                "insert ignore into rehearsed (run_id, preference_id, account_id, outcome, reason_code, fitting, performance_id,"
                        + " ordinals, total_minor, currency) values " + ManyRows.values(1, 10),
                Arrays.asList(
                        run.value(),
                        rehearsed.preference(),
                        rehearsed.account(),
                        rehearsed.outcome().name(),
                        rehearsed.reason(),
                        rehearsed.fitting(),
                        chosen.map(one -> one.performance().value()).orElse(null),
                        chosen.map(one -> one.ordinals().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(",")))
                                .orElse(null),
                        chosen.map(one -> one.total().minor()).orElse(null),
                        chosen.map(one -> one.total().currency()).orElse(null)));
    }

    /** All places that would be taken. */
    List<Rehearsed> taking(RunId run) {
        var found = new ArrayList<Rehearsed>();
        ManyRows.read(
                entities,
                "select preference_id, account_id, outcome, reason_code, fitting, performance_id, ordinals, total_minor, currency"
                        + " from rehearsed where run_id = ? and performance_id is not null",
                List.of(run.value()),
                row -> found.add(new Rehearsed(
                        row.getString(1),
                        row.getLong(2),
                        Outcome.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getInt(5),
                        Optional.of(new Rehearsed.Chosen(
                                new PerformanceId(row.getLong(6)),
                                Arrays.stream(row.getString(7).split(","))
                                        .map(Integer::valueOf)
                                        .toList(),
                                new Money(row.getLong(8), row.getString(9)))))));
        return found;
    }

    int examined(RunId run) {
        return ((Number) entities.createNativeQuery("select count(*) from rehearsed where run_id = ?1")
                        .setParameter(1, run.value())
                        .getSingleResult())
                .intValue();
    }

    RunTally tally(RunId run) {
        var groups = new ArrayList<RunTally.Group>();
        ManyRows.read(
                entities,
                "select outcome, reason_code, count(*), sum(fitting > 0) from rehearsed where run_id = ? group by outcome, reason_code",
                List.of(run.value()),
                row -> groups.add(new RunTally.Group(
                        Outcome.valueOf(row.getString(1)), row.getString(2), row.getInt(3), row.getInt(4))));
        return RunTally.of(groups);
    }

    /** Of what would be booked or offered, that for which the last decision had been to wait for its time. */
    int waited(RunId run) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from rehearsed r where r.run_id = :run and r.outcome not in ('NONE', 'FAILED')"
                                        + " and exists (select 1 from decision b where b.preference_id = r.preference_id"
                                        + " and b.outcome = 'NONE' and b.reason_code in (:waits) and not exists (select 1 from"
                                        + " decision c where c.preference_id = r.preference_id and c.decided_at > b.decided_at))")
                        .setParameter("run", run.value())
                        .setParameter("waits", Reason.codesOverWithTime())
                        .getSingleResult())
                .intValue();
    }

    private record Row(Outcome outcome, String reason, String preference, Long performance, Money total) {}

    /** The first few of each outcome and reason, in the order in which they were examined. */
    List<RunExample> examples(RunId run, int most) {
        var rows = new ArrayList<Row>();
        ManyRows.read(
                entities,
                "select outcome, reason_code, preference_id, performance_id, total_minor, currency from (select r.*, row_number()"
                        + " over (partition by outcome, reason_code order by id) place from rehearsed r where run_id = ?) numbered"
                        + " where place <= ? order by outcome, reason_code, id",
                List.of(run.value(), most),
                row -> rows.add(new Row(
                        Outcome.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, Long.class),
                        row.getString(6) == null ? null : new Money(row.getLong(5), row.getString(6)))));
        return shown(rows);
    }

    private List<RunExample> shown(List<Row> rows) {
        var ids = rows.stream()
                .filter(row -> row.performance() != null)
                .map(row -> new PerformanceId(row.performance()))
                .collect(Collectors.toSet());
        Map<Long, PerformanceDetail> performances = catalog.performances(ids).stream()
                .collect(Collectors.toMap(performance -> performance.id().value(), Function.identity()));
        return rows.stream()
                .map(row -> new RunExample(
                        row.outcome(),
                        row.reason(),
                        row.preference(),
                        Optional.ofNullable(row.performance())
                                .map(performances::get)
                                .map(ShownPerformance::of)
                                .orElse(null),
                        row.total()))
                .toList();
    }

    /**
     * A dry run with rows that nobody needs any more: what is kept of one that is complete is its report, and what was stopped goes on
     * from its rows for a while only.
     *
     * @param before what ended before then and was not resumed will not be
     */
    Optional<RunId> forgettable(Instant before) {
        var found = new ArrayList<RunId>();
        ManyRows.read(
                entities,
                "select r.id from matching_run r where r.dry_run and (r.state = 'COMPLETED' or r.ended_at < ?)"
                        + " and exists (select 1 from rehearsed h where h.run_id = r.id) limit 1",
                List.of(SqlTime.text(before)),
                row -> found.add(new RunId(row.getString(1))));
        return found.stream().findFirst();
    }

    /** @return how many rows there were, up to that many */
    int forget(RunId run, int most) {
        return ManyRows.update(entities, "delete from rehearsed where run_id = ? limit ?", List.of(run.value(), most));
    }
}
