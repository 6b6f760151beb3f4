package dev.parterre.web.backoffice.pricing;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.EventQuery;
import dev.parterre.catalog.SearchAway;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.PageRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Events that a promotion can be limited to: the next ones, those it is limited to already, and those the page had that was sent,
 * so that the search may be away between the two and nothing chosen is lost.
 */
record EventChoice(List<Named> events) {

    private static final String COMMA = ",";

    /** An event to choose. */
    public record Named(EventId id, LocalText title) {}

    /** @param shown what {@link #shown()} was on the page that was sent; null when none was */
    static EventChoice of(CatalogService catalog, Set<EventId> chosen, String shown) {
        var titles = new LinkedHashMap<EventId, LocalText>();
        try {
            catalog.list(EventQuery.everything(new PageRequest(0, PageRequest.MAX_SIZE)))
                    .forEach(card -> titles.put(card.id(), card.title()));
        } catch (SearchAway away) {
            // those that are chosen and those that were shown are there without it
        }
        var others = new LinkedHashSet<>(chosen);
        others.addAll(ids(shown));
        others.removeAll(titles.keySet());
        catalog.names(others).forEach(name -> titles.put(name.event(), name.title()));
        return new EventChoice(titles.entrySet().stream()
                .map(entry -> new Named(entry.getKey(), entry.getValue()))
                .toList());
    }

    String shown() {
        return events.stream().map(event -> event.id().toString()).collect(Collectors.joining(COMMA));
    }

    /** None of null. */
    static Set<EventId> ids(String shown) {
        return shown == null || shown.isBlank()
                ? Set.of()
                : Arrays.stream(shown.split(COMMA)).map(EventId::of).collect(Collectors.toSet());
    }
}
