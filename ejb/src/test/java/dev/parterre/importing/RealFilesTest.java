package dev.parterre.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parterre.catalog.Category;
import dev.parterre.importing.Entry.EventEntry;
import dev.parterre.importing.ImportOptions.PlanVenue;
import dev.parterre.seating.BestAvailable;
import dev.parterre.seating.PlanDraft;
import dev.parterre.seating.PlanPlaces;
import dev.parterre.seating.PlanPoint;
import dev.parterre.seating.SeatWish;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.seating.ZoneKind;
import dev.parterre.shared.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is made of files from outside, figure by figure; skipped where they do not stand beside the checkout. */
class RealFilesTest {

    private static final LocalDate ANCHOR = LocalDate.parse("2026-11-22");
    private static final PlanVenue HALL = new PlanVenue("Arena", "Sofia", "BG", "Europe/Sofia", null);
    private static final ImportOptions PLAN = new ImportOptions(ANCHOR, Period.ZERO, HALL);
    private static final String MADRID = "events/madrid-2021-300107.latin1.csv.gz";

    @Test
    void takesWhatIsDatedPricedAndPlacedOfTheMadridAgenda() throws IOException {
        var rows = ReadRows.of(new MadridAgendaFormat(), OutsideData.read(MADRID), ReadRows.OPTIONS);
        assertThat(rows.failure).isNull();
        assertThat(rows.taken).hasSize(583);
        assertThat(rows.refusedCodes())
                .isEqualTo(Map.of(
                        "online-only", 46L,
                        "price-missing", 56L,
                        "price-not-per-ticket", 1L,
                        "price-not-understood", 1L,
                        "price-range", 5L,
                        "time-missing", 218L,
                        "too-many-performances", 4L,
                        "venue-missing", 86L));
        assertThat(rows.venues())
                .anyMatch(venue -> venue.draft().name().in("es").equals("Fernán Gómez Centro Cultural de la Villa"));
    }

    @Test
    void movesTheMadridAgendaDayByDay() throws IOException {
        var shifted = new ImportOptions(ANCHOR, Period.parse("P5Y2M"), null);
        var then = starts(ReadRows.of(new MadridAgendaFormat(), OutsideData.read(MADRID), ReadRows.OPTIONS));
        var now = starts(ReadRows.of(new MadridAgendaFormat(), OutsideData.read(MADRID), shifted));
        assertThat(now).contains(then.get(0).plusYears(5).plusMonths(2)).doesNotContain(then.get(0));
    }

    @Test
    void takesWhatIsPricedOfTheAlbiAgenda() throws IOException {
        var rows = ReadRows.of(
                new OpenAgendaFormat(), OutsideData.read("events/openagenda-albi.json.gz"), ReadRows.OPTIONS);
        assertThat(rows.taken).hasSize(46);
        assertThat(rows.refusedCodes()).isEqualTo(Map.of("price-missing", 23L, "price-range", 6L));
        var jazz = rows.events().stream()
                .filter(event -> event.production().category() == Category.JAZZ)
                .findFirst()
                .orElseThrow();
        assertThat(jazz.performances().get(0).prices().get(AgendaHall.CATEGORY))
                .isEqualTo(Map.of(
                        "ADULT", Money.of("32.00", "EUR"),
                        "REDUCED", Money.of("25.00", "EUR"),
                        "CHILD", Money.of("12.00", "EUR")));
    }

    @Test
    void givesEverySeatOfThePretixPlanANameAndAPlaceOfItsOwn() throws IOException {
        var rows = ReadRows.of(new PretixPlanFormat(), OutsideData.read("seating/pretix-plan-hall-738.json"), PLAN);
        var plan = plan(rows);
        assertThat(rows.taken.get(0).weight()).isEqualTo(738);
        assertThat(rows.notes)
                .filteredOn(note -> note.code().equals("kept-duplicate-seat-guid"))
                .hasSize(420);
        assertThat(rows.notes)
                .filteredOn(note -> note.code().equals("kept-rounded"))
                .extracting(RefusedRow::ref, RefusedRow::detail)
                .containsExactly(
                        tuple("plan /zones/0/areas/0/rectangle/width", "846.8843"),
                        tuple("plan /zones/0/areas/0/rectangle/height", "349.7701"));
        assertThat(rows.notes)
                .filteredOn(note -> note.code().endsWith("taken-as-stage"))
                .hasSize(1);
        assertThat(rows.notes).hasSize(423);
        assertThat(seats(plan)).hasSize(738);
        assertThat(names(plan)).hasSize(738);
        assertThat(spots(plan)).hasSize(738);
        assertThat(plan.zones())
                .hasSize(15)
                .filteredOn(zone -> zone.kind() == ZoneKind.BALCONY)
                .hasSize(3);
        assertThat(plan.focus().x()).isBetween(1000.0, 1070.0);
    }

    @Test
    void drawsTheBishkekTheatreFromRightToLeft() throws IOException {
        var rows = ReadRows.of(new TicketKgPlanFormat(), OutsideData.read("seating/bishkek-kyrgdram.json"), PLAN);
        var plan = plan(rows);
        assertThat(seats(plan)).hasSize(637);
        assertThat(names(plan)).hasSize(637);
        assertThat(spots(plan)).hasSize(637);
        assertThat(plan.zones()).extracting(PlanDraft.Zone::key).containsExactly("sector-1", "sector-2");
        var front = plan.zones().get(0).rows().get(0);
        assertThat(front.label()).isEqualTo("0");
        assertThat(front.seats().get(0).label()).isEqualTo("20");
        assertThat(front.seats().get(0).x()).isLessThan(front.seats().get(19).x());
    }

    /** Its category V is the front of the middle blocks of a stadium: the nearest to the pitch, whatever the name says. */
    @Test
    void choosesTheSeatsNextToTheMiddleOfThePitch() throws IOException {
        var rows = ReadRows.of(new PretixPlanFormat(), OutsideData.read("seating/pretix-plan-hall-738.json"), PLAN);
        var plan = new PlanPlaces(SeatingFixture.accepted(plan(rows)));
        var untold = SeatingFixture.accepted(plan(rows).withFocus(null)).focus();
        var pitch = plan.geometry().focus();
        assertThat(Math.hypot(untold.x() - pitch.x(), untold.y() - pitch.y())).isLessThan(20);
        var pair = best(plan);
        var front = Math.abs(pair.y() - pitch.y());
        assertThat(Math.abs(pair.x() - pitch.x())).isLessThan(50);
        assertThat(seats(plan(rows)).stream().filter(seat -> Math.abs(seat.x() - pair.x()) < 100))
                .allMatch(seat -> Math.abs(seat.y() - pitch.y()) > front - 1);
    }

    @Test
    void choosesTheMiddleOfTheFirstRowOfTheBishkekTheatre() throws IOException {
        var rows = ReadRows.of(new TicketKgPlanFormat(), OutsideData.read("seating/bishkek-kyrgdram.json"), PLAN);
        var plan = new PlanPlaces(SeatingFixture.accepted(plan(rows)));
        var pair = best(plan);
        assertThat(Math.abs(pair.x())).isLessThan(26);
        assertThat(pair.y())
                .isEqualTo(
                        plan(rows).zones().get(0).rows().get(0).seats().get(0).y());
        var untold = SeatingFixture.accepted(plan(rows).withFocus(null)).focus();
        assertThat(untold.y()).isLessThan(pair.y());
        assertThat(Math.abs(untold.x())).isLessThan(26);
    }

    @Test
    void putsTheStageWhereTheCallerSaysItIs() throws IOException {
        var at = new PlanPoint(7, 8);
        var venue = new PlanVenue("Arena", "Sofia", "BG", "Europe/Sofia", at);
        var options = new ImportOptions(ANCHOR, Period.ZERO, venue);
        var rows = ReadRows.of(new TicketKgPlanFormat(), OutsideData.read("seating/bishkek-kyrgdram.json"), options);
        assertThat(plan(rows).focus()).isEqualTo(at);
    }

    /** The first of the best two seats of the empty house. */
    private static PlanDraft.Seat best(PlanPlaces plan) {
        var free = SeatingFixture.freeBut(plan.geometry());
        var first = BestAvailable.best(plan, free, SeatWish.together(2))
                .orElseThrow()
                .ordinals()
                .get(0);
        return plan.geometry().zones().stream()
                .flatMap(zone -> zone.rows().stream())
                .flatMap(row -> row.seats().stream())
                .filter(seat -> seat.ordinal() == first)
                .map(seat -> new PlanDraft.Seat(seat.key(), seat.label(), seat.x(), seat.y(), "", seat.access(), false))
                .findFirst()
                .orElseThrow();
    }

    private static PlanDraft plan(ReadRows rows) {
        return rows.venues().get(0).halls().get(0).plan().draft();
    }

    private static List<PlanDraft.Seat> seats(PlanDraft plan) {
        return plan.zones().stream()
                .flatMap(zone -> zone.rows().stream())
                .flatMap(row -> row.seats().stream())
                .toList();
    }

    private static HashSet<String> names(PlanDraft plan) {
        var names = new HashSet<String>();
        for (var zone : plan.zones()) {
            zone.rows().forEach(row -> row.seats()
                    .forEach(seat -> names.add(zone.key() + row.label() + "-" + seat.label())));
        }
        return names;
    }

    /** Seats within half a seat's width of each other are one spot. */
    private static HashSet<PlanPoint> spots(PlanDraft plan) {
        var spots = new HashSet<PlanPoint>();
        for (var seat : seats(plan)) {
            var at = new PlanPoint(seat.x(), seat.y());
            if (spots.stream().noneMatch(spot -> Math.hypot(spot.x() - at.x(), spot.y() - at.y()) < 10)) {
                spots.add(at);
            }
        }
        return spots;
    }

    private static List<LocalDateTime> starts(ReadRows rows) {
        return rows.events().stream()
                .map(EventEntry::performances)
                .flatMap(List::stream)
                .map(p -> p.start())
                .toList();
    }
}
