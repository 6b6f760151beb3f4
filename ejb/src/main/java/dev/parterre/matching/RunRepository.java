package dev.parterre.matching;

import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Dependent
class RunRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(MatchingRun run) {
        entities.persist(run);
        entities.flush();
    }

    MatchingRun run(RunId id) {
        return Optional.ofNullable(entities.find(MatchingRun.class, id.value())).orElseThrow(NoSuchMatchingRun::new);
    }

    MatchingRun runForChange(RunId id) {
        return Optional.ofNullable(entities.find(MatchingRun.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NoSuchMatchingRun::new);
    }

    /** There is one of each kind at most: one that acts, and one that does not. */
    Optional<MatchingRun> underWay(boolean dryRun) {
        return entities.createQuery(
                        "select r from MatchingRun r where r.state = :started and r.dryRun = :dry", MatchingRun.class)
                .setParameter("started", RunState.STARTED)
                .setParameter("dry", dryRun)
                .getResultStream()
                .findFirst();
    }

    /** Under way, but without a sign of life since then, or worked on by a node that says it is not. */
    List<MatchingRun> left(Instant silentSince, String node) {
        return entities.createQuery(
                        "select r from MatchingRun r where r.state = :started and (r.beatAt < :since or r.node = :node)",
                        MatchingRun.class)
                .setParameter("started", RunState.STARTED)
                .setParameter("since", silentSince)
                .setParameter("node", node)
                .getResultList();
    }

    /** Of those that act. */
    Optional<Instant> lastStart() {
        return Optional.ofNullable(
                entities.createQuery("select max(r.startedAt) from MatchingRun r where r.dryRun = false", Instant.class)
                        .getSingleResult());
    }

    Page<MatchingRun> page(PageRequest page) {
        var runs = entities.createQuery(
                        "select r from MatchingRun r order by r.startedAt desc, r.id", MatchingRun.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = entities.createQuery("select count(r) from MatchingRun r", Long.class)
                .getSingleResult();
        return Page.of(runs, page, total);
    }

    int examined(RunId run) {
        return entities.createQuery("select count(d) from Decision d where d.runId = :run", Long.class)
                .setParameter("run", run.value())
                .getSingleResult()
                .intValue();
    }

    /** Reads the decisions of the run; the unique key makes that one range of an index. */
    RunTally tally(RunId run) {
        var groups = entities.createQuery(
                        "select d.outcome, d.reasonCode, count(d), sum(case when d.fitting > 0 then 1 else 0 end)"
                                + " from Decision d where d.runId = :run group by d.outcome, d.reasonCode",
                        Object[].class)
                .setParameter("run", run.value())
                .getResultStream()
                .map(row -> new RunTally.Group(
                        (Outcome) row[0], (String) row[1], ((Number) row[2]).intValue(), ((Number) row[3]).intValue()))
                .toList();
        return RunTally.of(groups);
    }

    /** Of what the run booked or offered, that for which the last decision before had been to wait for its time. */
    int waited(RunId run) {
        return entities.createQuery(
                        "select count(d) from Decision d where d.runId = :run and d.outcome not in :nothing and exists ("
                                + " select 1 from Decision b where b.preferenceId = d.preferenceId and b.decidedAt < d.decidedAt"
                                + " and b.outcome = :none and b.reasonCode in :waits and not exists ("
                                + " select 1 from Decision c where c.preferenceId = d.preferenceId"
                                + " and c.decidedAt > b.decidedAt and c.decidedAt < d.decidedAt))",
                        Long.class)
                .setParameter("run", run.value())
                .setParameter("nothing", List.of(Outcome.NONE, Outcome.FAILED, Outcome.PENDING))
                .setParameter("none", Outcome.NONE)
                .setParameter("waits", Reason.codesOverWithTime())
                .getSingleResult()
                .intValue();
    }
}
