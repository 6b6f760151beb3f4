package dev.parterre.web.portal.catalog;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.City;
import dev.parterre.catalog.EventDetail;
import dev.parterre.catalog.EventDraft.EventText;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.HallId;
import dev.parterre.catalog.OrganiserId;
import dev.parterre.catalog.PerformanceCard;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.catalog.SaleState;
import dev.parterre.catalog.SaleWindow;
import dev.parterre.catalog.Supply;
import dev.parterre.catalog.VenueId;
import dev.parterre.catalog.Where;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Events as the portal shows them: {@code event(card(SaleState.SOLD_OUT))}. */
public final class ShownEvents {

    public static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    public static final Instant EVENING = Instant.parse("2027-01-16T17:00:00Z");
    public static final Instant OPENS = Instant.parse("2026-12-01T08:00:00Z");
    private static final LocalText TITLE = LocalText.of("Турандот", "Turandot");

    private ShownEvents() {}

    public static PerformanceCard card(SaleState sale) {
        return card(sale, TITLE, Optional.empty());
    }

    public static PerformanceCard card(SaleState sale, LocalText title, Optional<Instant> movedFrom) {
        return card(sale, title, movedFrom, new City("sofia", LocalText.of("София", "Sofia")));
    }

    public static PerformanceCard card(SaleState sale, LocalText title, Optional<Instant> movedFrom, City city) {
        var where = new Where(
                new HallId(1),
                LocalText.of("Голяма зала", "Great Hall"),
                new VenueId(5),
                LocalText.of("Опера", "Opera"),
                city,
                Optional.empty());
        var performance = new PerformanceDetail(
                new PerformanceId(11),
                new EventId(7),
                title,
                Category.OPERA,
                new OrganiserId(3),
                where,
                EVENING,
                SOFIA,
                PerformanceState.ON_SALE,
                new SaleWindow(OPENS, EVENING),
                8,
                Optional.of(1L),
                0,
                Optional.of(Money.of("20.00", "EUR")),
                movedFrom);
        return new PerformanceCard(performance, sale, Supply.NONE);
    }

    static EventDetail event(PerformanceCard... coming) {
        return event(List.of(coming), Optional.empty());
    }

    static EventDetail event(List<PerformanceCard> coming, Optional<PerformanceCard> last) {
        return new EventDetail(
                new EventId(7),
                new OrganiserId(3),
                LocalText.of("Опера", "Opera"),
                Category.OPERA,
                new EventText(TITLE, LocalText.of("</script>", "</script>"), List.of(), LocalText.empty()),
                0,
                Optional.of(150),
                coming,
                last);
    }
}
