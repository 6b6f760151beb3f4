package dev.parterre.importing;

import dev.parterre.catalog.Address;
import dev.parterre.catalog.EventDraft.EventText;
import dev.parterre.catalog.ExternalRef;
import dev.parterre.catalog.OrganiserDraft;
import dev.parterre.catalog.VenueDraft;
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
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** One record of the Madrid agenda and what it means in Parterre. */
final class MadridEvent {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final LocalText CITY = new LocalText(Map.of("es", "Madrid", "en", "Madrid", "bg", "Мадрид"));
    private static final ExternalRef ORGANISER = new ExternalRef(MadridAgendaFormat.NAME, "ayuntamiento-de-madrid");
    private static final OrganiserDraft CITY_COUNCIL =
            new OrganiserDraft(ORGANISER, LocalText.in("es", "Ayuntamiento de Madrid"), null, null);
    private static final BigDecimal SPANISH_VAT_ON_CULTURE = new BigDecimal("10.00");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}\\.\\d+");
    private static final int SALE_OPENS_DAYS_BEFORE = 90;
    private static final int LIMIT = 6;

    private final CSVRecord csv;

    MadridEvent(CSVRecord csv) {
        this.csv = csv;
    }

    /** @throws RowProblem {@code id-missing} */
    String id() {
        return required("ID-EVENTO", "id-missing");
    }

    /** The organiser, the venue and the event with its performances; @throws RowProblem for the first thing that is not usable */
    List<Entry> entries(Period shift) {
        var title = required("TITULO", "title-missing");
        if (text("TIPO").contains("EnLinea")) {
            throw new RowProblem("online-only", text("TIPO"));
        }
        var hall = required("NOMBRE-INSTALACION", "venue-missing");
        var venue = venue(hall);
        var starts = schedule().starts(shift);
        var price = SpanishPrice.read(text("PRECIO"), free());
        var prices = Map.of(AgendaHall.CATEGORY, Map.of("ADULT", price));
        var where = new HallRef(venue.draft().ref(), AgendaHall.HALL);
        var performances =
                starts.stream().map(start -> performance(start, where, prices)).toList();
        var event = new EventEntry(
                new ExternalRef(MadridAgendaFormat.NAME, id()), ORGANISER, production(title), performances);
        return List.of(new OrganiserEntry(CITY_COUNCIL), venue, event);
    }

    private static PerformanceEntry performance(
            LocalDateTime start, HallRef hall, Map<String, Map<String, Money>> prices) {
        var sale = new Sale(start.minusDays(SALE_OPENS_DAYS_BEFORE), Duration.ZERO);
        return new PerformanceEntry(start.toString(), hall, start, sale, prices, LIMIT);
    }

    private MadridSchedule schedule() {
        return new MadridSchedule(
                text("FECHA"), text("FECHA-FIN"), text("DIAS-SEMANA"), text("DIAS-EXCLUIDOS"), text("HORA"));
    }

    private Production production(String title) {
        var description = LocalText.in("es", text("DESCRIPCION"));
        var words = new EventText(LocalText.in("es", title), description, List.of(), LocalText.empty());
        return new Production(
                MadridCategories.of(text("TIPO"), text("AUDIENCIA")), words, 0, null, SPANISH_VAT_ON_CULTURE);
    }

    private VenueEntry venue(String name) {
        var street = Stream.of("CLASE-VIAL-INSTALACION", "NOMBRE-VIA-INSTALACION", "NUM-INSTALACION")
                .map(this::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        var lat = coordinate("LATITUD");
        var lon = coordinate("LONGITUD");
        var placed = lat != null && lon != null;
        var postcode = text("CODIGO-POSTAL-INSTALACION");
        var address = new Address(
                CITY,
                "ES",
                LocalText.in("es", street),
                postcode.isEmpty() ? null : postcode,
                placed ? lat : null,
                placed ? lon : null);
        var ref = new ExternalRef(MadridAgendaFormat.NAME, PlanVenues.slug(name));
        return new VenueEntry(
                new VenueDraft(ref, LocalText.in("es", name), address, MADRID), List.of(AgendaHall.named(name, "es")));
    }

    private boolean free() {
        return switch (text("GRATUITO")) {
            case "1" -> true;
            case "0", "" -> false;
            default -> throw new RowProblem("free-malformed", text("GRATUITO"));
        };
    }

    private Double coordinate(String column) {
        var text = text(column);
        return NUMBER.matcher(text).matches() ? Double.valueOf(text) : null;
    }

    private String required(String column, String otherwise) {
        var text = text(column);
        if (text.isEmpty()) {
            throw new RowProblem(otherwise, "");
        }
        return text;
    }

    private String text(String column) {
        return csv.isMapped(column) && csv.isSet(column)
                ? csv.get(column).replace('\u00a0', ' ').strip()
                : "";
    }
}
