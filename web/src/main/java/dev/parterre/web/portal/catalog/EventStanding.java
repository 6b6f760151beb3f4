package dev.parterre.web.portal.catalog;

import dev.parterre.catalog.EventDetail;
import dev.parterre.catalog.PerformanceCard;
import dev.parterre.catalog.SaleState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How an event stands as a whole, where that is not simply that some of it can be had.
 *
 * @param name of the sentence about it: a sale's state, {@code MOVED} or {@code OVER}
 * @param kind how loudly it is said
 * @param when the sentence quotes; null when it quotes nothing
 */
public record EventStanding(String name, String kind, Instant when, ZoneId zone) {

    /** What does not take place or is not sold any more, the loudest first. */
    private static final List<SaleState> GONE = List.of(SaleState.CANCELLED, SaleState.RESCHEDULED, SaleState.CLOSED);

    static Optional<EventStanding> of(EventDetail event) {
        var coming = event.performances();
        if (coming.isEmpty()) {
            return event.last()
                    .map(last -> new EventStanding(
                            "OVER",
                            "info",
                            last.performance().startsAt(),
                            last.performance().zone()));
        }
        var open = coming.stream().filter(card -> !GONE.contains(card.sale())).toList();
        var told = open.isEmpty() ? coming : open;
        return same(told).flatMap(sale -> of(sale, told));
    }

    /** Of several: the loudest where nothing takes place any more, otherwise only what all of them are. */
    private static Optional<SaleState> same(List<PerformanceCard> coming) {
        var states = coming.stream().map(PerformanceCard::sale).collect(Collectors.toSet());
        if (GONE.containsAll(states)) {
            return GONE.stream().filter(states::contains).findFirst();
        }
        return states.size() == 1 ? Optional.of(coming.get(0).sale()) : Optional.empty();
    }

    private static Optional<EventStanding> of(SaleState sale, List<PerformanceCard> coming) {
        var first = coming.get(0).performance();
        return switch (sale) {
            case CANCELLED -> Optional.of(new EventStanding(sale.name(), "danger", null, first.zone()));
            case RESCHEDULED -> Optional.of(new EventStanding(sale.name(), "warn", first.startsAt(), first.zone()));
            case SOLD_OUT -> Optional.of(new EventStanding(sale.name(), "warn", null, first.zone()));
            case CLOSED -> Optional.of(new EventStanding(sale.name(), "info", null, first.zone()));
            case NOT_YET -> Optional.of(new EventStanding(sale.name(), "info", opens(coming), first.zone()));
            case ON_SALE, LAST_PLACES ->
                Optional.of(first)
                        .filter(performance -> coming.size() == 1)
                        .flatMap(performance -> performance.movedFrom())
                        .map(from -> new EventStanding("MOVED", "warn", from, first.zone()));
        };
    }

    private static Instant opens(List<PerformanceCard> coming) {
        return coming.stream()
                .map(card -> card.performance().sale().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
