package dev.parterre.catalog;

import dev.parterre.catalog.EventQuery.Sort;
import dev.parterre.shared.Json;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.common.SortMode;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;

/**
 * Asks the index, never the database. For visitors it answers ids, in order, and for suggestions what of the events has names; for
 * {@link IndexFollower} the stamps of what it holds.
 */
@ApplicationScoped
class SearchIndex {

    /** An engine beside the server answers nothing beyond that; nobody has ever leafed so far. */
    private static final int DEEPEST = 10_000;

    private static final int CHUNK = 1_000;

    /** Events by rank. @param almost only words that are written almost so are in them */
    record Hits(List<Long> events, long total, boolean almost) {}

    record Named(long id, EventDocument.Shown shown) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SearchWatch watch;

    /**
     * With typing errors forgiven when nothing at all has the words as they are, whatever else is asked for.
     *
     * @throws SearchAway as all that visitors ask
     */
    Hits find(EventQuery query, Instant now) {
        var exact = find(query, now, false);
        return exact.total() > 0 || TypedWords.of(query.q()).isEmpty() || isAny(query, now)
                ? exact
                : find(query, now, true);
    }

    private boolean isAny(EventQuery query, Instant now) {
        var words = EventQuery.everything(new PageRequest(0, 1)).words(query.q());
        return find(words, now, false, 0, 0).total() > 0;
    }

    /** The first so many, whatever page is asked for; only what has the words as they are. */
    Hits find(EventQuery query, Instant now, int most) {
        return find(query, now, false, 0, most);
    }

    private Hits find(EventQuery query, Instant now, boolean almost) {
        var from = Math.min(query.page().offset(), DEEPEST);
        return find(query, now, almost, from, Math.min(query.page().size(), DEEPEST - from));
    }

    private Hits find(EventQuery query, Instant now, boolean almost, int from, int most) {
        var words = TypedWords.of(query.q());
        var result = watch.ask(() -> session()
                .search(FindableEvent.class)
                .select(f -> f.id(Long.class))
                .where(f -> both(f, words, almost, query, now))
                .sort(f -> order(f, query, now))
                .fetch(from, most));
        return new Hits(result.hits(), result.total().hitCount(), almost);
    }

    static PredicateFinalStep both(
            SearchPredicateFactory f, TypedWords words, boolean almost, EventQuery query, Instant now) {
        var conditions = new SearchPredicates(f);
        var fitting = f.nested(EventDocument.PERFORMANCES).add(conditions.fits(query, now));
        return words.isEmpty()
                ? fitting
                : f.bool().must(conditions.words(words, almost)).filter(fitting);
    }

    private static SortFinalStep order(SearchSortFactory f, EventQuery query, Instant now) {
        var date = f.field(EventDocument.STARTS).asc().mode(SortMode.MIN).filter(p -> new SearchPredicates(p)
                .fits(query, now));
        return switch (query.sort()) {
            case DATE -> date;
            case RELEVANCE ->
                TypedWords.of(query.q()).isEmpty()
                        ? date
                        : f.composite().add(f.score()).add(date);
            case PRICE -> f.composite().add(price(f, query, now)).add(date);
            case NEWEST ->
                f.composite()
                        .add(f.field(EventDocument.SALE_FROM).desc().mode(SortMode.MIN))
                        .add(date);
        };
    }

    private static SortFinalStep price(SearchSortFactory f, EventQuery query, Instant now) {
        return f.field(EventDocument.PRICE)
                .asc()
                .mode(SortMode.MIN)
                .missing()
                .last()
                .filter(p -> new SearchPredicates(p).fits(query, now));
    }

    /** Coming events with those words in one part of them, and what of them has names. */
    List<Named> shown(TypedWords words, String part, boolean almost, Instant now, int most) {
        var anything = EventQuery.everything(new PageRequest(0, 1));
        return watch.ask(() -> session()
                .search(FindableEvent.class)
                .select(f -> f.composite()
                        .from(f.id(Long.class), f.field(EventDocument.SHOWN, String.class))
                        .as((id, shown) -> new Named(id, Json.read(shown, EventDocument.Shown.class))))
                .where(f -> {
                    var conditions = new SearchPredicates(f);
                    return f.bool()
                            .must(conditions.wordsIn(words, List.of(part), almost))
                            .filter(f.nested(EventDocument.PERFORMANCES).add(conditions.fits(anything, now)));
                })
                .sort(f -> order(f, anything.words("x").by(Sort.RELEVANCE), now))
                .fetchHits(most));
    }

    /** What stamp each event has in the index, {@link EventDocument#FOREIGN} when its document is of another edition. */
    Map<Long, Long> stamps() {
        var stamps = new HashMap<Long, Long>();
        try (var scroll = session()
                .search(FindableEvent.class)
                .select(f -> f.composite()
                        .from(f.id(Long.class), f.field(EventDocument.STAMP, String.class))
                        .as((id, stamp) -> Map.entry(id, EventDocument.stamp(stamp))))
                .where(f -> f.matchAll())
                .scroll(CHUNK)) {
            for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
                chunk.hits().forEach(hit -> stamps.put(hit.getKey(), hit.getValue()));
            }
        }
        return stamps;
    }

    long size() {
        return session().search(FindableEvent.class).where(f -> f.matchAll()).fetchTotalHitCount();
    }

    SearchSession session() {
        return Search.session(entities);
    }
}
