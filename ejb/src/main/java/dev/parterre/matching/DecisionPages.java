package dev.parterre.matching;

import dev.parterre.preference.PreferenceId;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Lists of decisions, newest first, as they are leafed through. */
@Dependent
class DecisionPages {

    private static final String THIS = ":key";
    private static final String THAT_OF = "(select x.preferenceId from Decision x where x.id = :key)";
    private static final String NEWEST_FIRST = " order by d.decidedAt desc, d.id";

    @PersistenceContext
    private EntityManager entities;

    /** The preference's, a series of equal ones as its first; in one statement as long as there are any on the page. */
    Page<DecisionView> page(PreferenceId preference, PageRequest page) {
        return page(THIS, preference.value(), page);
    }

    /** The same of the preference that the decision is about. */
    Page<DecisionView> around(DecisionId decision, PageRequest page) {
        return page(THAT_OF, decision.value(), page);
    }

    private Page<DecisionView> page(String preference, String key, PageRequest page) {
        var counted =
                "select count(a) from Decision a where a.preferenceId = " + preference + " and a.repeatOf is null";
        var rows = entities.createQuery(
                        "select d, (select count(r) from Decision r where r.repeatOf = d.id),"
                                + " (select max(r.decidedAt) from Decision r where r.repeatOf = d.id), (" + counted
                                + ")"
                                + " from Decision d where d.preferenceId = " + preference + " and d.repeatOf is null"
                                + NEWEST_FIRST,
                        Object[].class)
                .setParameter("key", key)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = rows.isEmpty() ? count(counted, key) : (Long) rows.get(0)[3];
        return Page.of(rows.stream().map(DecisionPages::withSeries).toList(), page, total);
    }

    private long count(String counted, String key) {
        return entities.createQuery(counted, Long.class)
                .setParameter("key", key)
                .getSingleResult();
    }

    private static DecisionView withSeries(Object[] row) {
        var repeats = (Long) row[1];
        var series = repeats == 0
                ? DecisionView.Series.ONCE
                : new DecisionView.Series(repeats.intValue() + 1, Optional.of((Instant) row[2]));
        return ((Decision) row[0]).view().repeated(series);
    }

    /** Of all customers. */
    Page<DecisionView> page(DecisionFilter filter, PageRequest page) {
        var from =
                "from Decision d where (:run is null or d.runId = :run) and (:outcome is null or d.outcome = :outcome)";
        var found = entities.createQuery("select d " + from + NEWEST_FIRST, Decision.class)
                .setParameter("run", filter.run().map(RunId::value).orElse(null))
                .setParameter("outcome", filter.outcome().orElse(null))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = entities.createQuery("select count(d) " + from, Long.class)
                .setParameter("run", filter.run().map(RunId::value).orElse(null))
                .setParameter("outcome", filter.outcome().orElse(null))
                .getSingleResult();
        return Page.of(found.stream().map(Decision::view).toList(), page, total);
    }
}
