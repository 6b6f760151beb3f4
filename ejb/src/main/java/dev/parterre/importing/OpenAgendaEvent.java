package dev.parterre.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.catalog.Address;
import dev.parterre.catalog.EventDraft.EventText;
import dev.parterre.catalog.ExternalRef;
import dev.parterre.catalog.OrganiserDraft;
import dev.parterre.catalog.VenueDraft;
import dev.parterre.catalog.VenueTime;
import dev.parterre.importing.Entry.EventEntry;
import dev.parterre.importing.Entry.HallRef;
import dev.parterre.importing.Entry.OrganiserEntry;
import dev.parterre.importing.Entry.PerformanceEntry;
import dev.parterre.importing.Entry.Production;
import dev.parterre.importing.Entry.Sale;
import dev.parterre.importing.Entry.VenueEntry;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One OpenAgenda event and what it means in Parterre. */
final class OpenAgendaEvent {

    private static final int PUBLISHED = 2;
    private static final int ONLINE_ONLY = 2;
    private static final int CANCELLED = 6;
    private static final int OLDEST_AGE = 21;
    private static final int SALE_OPENS_DAYS_BEFORE = 90;
    private static final int LIMIT = 6;
    private static final int MOST_TIMINGS = 150;
    private static final BigDecimal FRENCH_VAT_ON_SHOWS = new BigDecimal("5.50");

    private final JsonFields event;
    private final Period shift;

    OpenAgendaEvent(JsonFields event, Period shift) {
        this.event = event;
        this.shift = shift;
    }

    /** @throws RowProblem for the first thing that is not usable */
    List<Entry> entries() {
        requirePublic();
        var organiser = organiser();
        var venue = venue(event.object("location"));
        var prices = Map.of(AgendaHall.CATEGORY, FrenchPrices.read(anyText("conditions")));
        var hall = new HallRef(venue.draft().ref(), AgendaHall.HALL);
        var performances = starts(venue.draft().zone())
                .map(start -> performance(start, hall, prices))
                .toList();
        if (performances.isEmpty()) {
            throw new RowProblem("no-performance", "");
        }
        var ref = new ExternalRef(OpenAgendaFormat.NAME, event.text("uid"));
        return List.of(organiser, venue, new EventEntry(ref, organiser.draft().ref(), production(), performances));
    }

    private void requirePublic() {
        if (event.integerOr("state", PUBLISHED) != PUBLISHED || event.integerOr("draft", 0) != 0) {
            throw new RowProblem("not-published", event.raw("state").asText());
        }
        if (event.integerOr("status", 1) == CANCELLED) {
            throw new RowProblem("called-off", event.raw("status").asText());
        }
        if (event.integerOr("attendanceMode", 1) == ONLINE_ONLY) {
            throw new RowProblem("online-only", "");
        }
    }

    private OrganiserEntry organiser() {
        var agenda = event.object("originAgenda");
        var ref = new ExternalRef(OpenAgendaFormat.NAME, agenda.text("uid"));
        return new OrganiserEntry(new OrganiserDraft(ref, LocalText.in("fr", agenda.text("title")), null, null));
    }

    private static VenueEntry venue(JsonFields location) {
        var name = location.text("name");
        var address = new Address(
                LocalText.in("fr", location.text("city")),
                location.textOr("countryCode", "FR"),
                LocalText.in("fr", location.textOr("address", "")),
                location.textOr("postalCode", null),
                location.numberOrNull("latitude"),
                location.numberOrNull("longitude"));
        var ref = new ExternalRef(OpenAgendaFormat.NAME, location.text("uid"));
        var zone = VenueTime.zone(location.textOr("timezone", "Europe/Paris"));
        return new VenueEntry(
                new VenueDraft(ref, LocalText.in("fr", name), address, zone), List.of(AgendaHall.named(name, "fr")));
    }

    private Production production() {
        var description = new LinkedHashMap<String, String>(
                event.localOrEmpty("description").texts());
        event.localOrEmpty("longDescription")
                .texts()
                .forEach((language, text) -> description.merge(language, text, (brief, full) -> brief + "\n\n" + full));
        var title = event.local("title");
        var words = new EventText(title, new LocalText(description), List.of(), LocalText.empty());
        var age = event.has("age") ? event.object("age").integerOr("min", 0) : Integer.valueOf(0);
        var topics = title.texts().values() + " "
                + event.localOrEmpty("description").texts().values();
        return new Production(
                FrenchCategories.of(topics), words, Math.max(0, Math.min(age, OLDEST_AGE)), null, FRENCH_VAT_ON_SHOWS);
    }

    /** Starts by the venue's clock, whatever offset they are written with. */
    private Stream<LocalDateTime> starts(ZoneId zone) {
        var timings = event.list("timings");
        if (timings.size() > MOST_TIMINGS) {
            throw new RowProblem("too-many-performances", Integer.toString(timings.size()));
        }
        return timings.stream().map(timing -> begin(timing, zone)).distinct();
    }

    private LocalDateTime begin(JsonNode timing, ZoneId zone) {
        var begin = new JsonFields(timing).text("begin");
        try {
            return OffsetDateTime.parse(begin)
                    .atZoneSameInstant(zone)
                    .toLocalDateTime()
                    .plus(shift);
        } catch (DateTimeException none) {
            throw new RowProblem("date-malformed", begin);
        }
    }

    private static PerformanceEntry performance(
            LocalDateTime start, HallRef hall, Map<String, Map<String, Money>> prices) {
        var sale = new Sale(start.minusDays(SALE_OPENS_DAYS_BEFORE), Duration.ZERO);
        return new PerformanceEntry(start.toString(), hall, start, sale, prices, LIMIT);
    }

    private String anyText(String field) {
        return event.localOrEmpty(field).in("fr");
    }
}
