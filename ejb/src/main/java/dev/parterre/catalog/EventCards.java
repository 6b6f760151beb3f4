package dev.parterre.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows events that the index has named as they are in the database at this moment. */
@ApplicationScoped
class EventCards {

    /** Events, of which only the performances count that fit the query; its words do not matter. */
    record Wanted(Collection<Long> events, EventQuery query) {}

    @Inject
    private CatalogRepository catalog;

    @Inject
    private ProgrammeRepository programme;

    /** Of each wanted lot its events by id, without those that do not fit any more; a statement a lot and one for all. */
    List<Map<Long, EventCard>> of(List<Wanted> lots, Instant now) {
        var found = lots.stream()
                .map(lot -> lot.events().isEmpty()
                        ? List.<ProgrammeRepository.Found>of()
                        : programme.events(ProgrammeFilter.of(lot.query(), now).among(lot.events())))
                .toList();
        var ids = found.stream()
                .flatMap(List::stream)
                .map(event -> event.next())
                .distinct()
                .toList();
        var next = catalog.performances(ids).stream()
                .collect(Collectors.toMap(detail -> detail.id().value(), Function.identity()));
        return found.stream()
                .map(lot -> {
                    var cards = new HashMap<Long, EventCard>();
                    lot.forEach(event -> cards.put(event.event(), card(event, next.get(event.next()), now)));
                    return (Map<Long, EventCard>) cards;
                })
                .toList();
    }

    /** Those that still fit. */
    List<EventCard> inOrder(List<Long> events, EventQuery query, Instant now) {
        var shown = of(List.of(new Wanted(events, query)), now).get(0);
        return events.stream().map(shown::get).filter(Objects::nonNull).toList();
    }

    List<PerformanceCard> withSupply(List<PerformanceDetail> details, Instant now) {
        Map<Long, Supply> supplies =
                programme.supply(details.stream().map(d -> d.id().value()).toList());
        return details.stream()
                .map(detail -> card(detail, supplies.getOrDefault(detail.id().value(), Supply.NONE), now))
                .toList();
    }

    private static PerformanceCard card(PerformanceDetail detail, Supply supply, Instant now) {
        var sale = Performances.saleState(detail.state(), detail.sale(), supply, now);
        return new PerformanceCard(detail, sale, supply);
    }

    private static EventCard card(ProgrammeRepository.Found found, PerformanceDetail next, Instant now) {
        return new EventCard(
                next.event(),
                next.title(),
                next.category(),
                card(next, found.supply(), now),
                found.performances(),
                found.priceFrom(),
                found.available());
    }
}
