package dev.parterre.catalog;

import dev.parterre.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Performances one by one, page by page: the index says what words mean, the database everything else. */
@ApplicationScoped
class ProgrammeList {

    private static final int MOST_NAMED = 1_000;

    @Inject
    private CatalogRepository catalog;

    @Inject
    private ProgrammeRepository programme;

    @Inject
    private SearchIndex index;

    @Inject
    private EventCards cards;

    /** In the filter's order. @throws SearchAway when there are words */
    Page<PerformanceCard> of(EventQuery query, ProgrammeFilter filter, Instant now) {
        if (!TypedWords.of(query.q()).isEmpty()) {
            var events = index.find(query, now, MOST_NAMED).events();
            if (events.isEmpty()) {
                return Page.of(List.of(), query.page(), 0);
            }
            filter.among(events);
        }
        var ordered = programme.performances(filter, query.page());
        var details = catalog.performances(ordered).stream()
                .sorted(Comparator.comparing(
                        detail -> ordered.indexOf(detail.id().value())))
                .toList();
        return Page.of(cards.withSupply(details, now), query.page(), programme.countPerformances(filter));
    }
}
