package dev.parterre.web.portal.catalog;

import static dev.parterre.web.portal.catalog.ShownEvents.card;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.EventCard;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.SaleState;
import dev.parterre.shared.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexBackingTest {

    private static final LocalDate EVENING = LocalDate.parse("2027-01-16");

    @Test
    void whatWaitsForADateStandsOnNoDayAndLast() {
        var days = IndexBacking.byDay(
                List.of(event(SaleState.RESCHEDULED), event(SaleState.CANCELLED), event(SaleState.ON_SALE)), EVENING);
        assertThat(days).extracting(IndexBacking.Day::date).containsExactly(EVENING, null);
        assertThat(days.get(0).today()).isTrue();
        assertThat(days.get(0).events()).hasSize(2);
        assertThat(days.get(1).events())
                .extracting(event -> event.next().sale())
                .containsExactly(SaleState.RESCHEDULED);
    }

    @Test
    void noDayIsEmpty() {
        assertThat(IndexBacking.byDay(List.of(event(SaleState.ON_SALE)), EVENING))
                .hasSize(1);
        assertThat(IndexBacking.byDay(List.of(), EVENING)).isEmpty();
    }

    private static EventCard event(SaleState sale) {
        return new EventCard(
                new EventId(7),
                LocalText.of("Турандот", "Turandot"),
                Category.OPERA,
                card(sale),
                1,
                Optional.empty(),
                sale.buyable());
    }
}
