package dev.parterre.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.seating.PlanDraft;
import dev.parterre.seating.PlanPoint;
import dev.parterre.seating.SeatAccess;
import dev.parterre.seating.ZoneKind;
import dev.parterre.shared.LocalText;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * {@code ticketkg-plan-json}: a list of seats by sector, row and number, with a price and a title, and no positions. Rows are
 * drawn straight and centred, the first sector and row nearest the stage, numbers running from right to left as in the houses
 * this comes from. The ids decide; a title that says otherwise is reported and the seat kept. Prices become categories.
 */
@Dependent
class TicketKgPlanFormat implements ImportFormat {

    static final String NAME = "ticketkg-plan-json";

    private static final Pattern TITLE = Pattern.compile("Ряд:\\s*(\\d+)\\s+Место:\\s*(\\d+)\\s+(\\d+)\\s*сом");
    private static final double SEAT = 26;
    private static final double ROW = 30;
    private static final double SECTOR = 60;

    private record Seat(int sector, int row, int number, int price) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void check(ImportOptions options) {
        PlanVenues.check(options.venue());
    }

    @Override
    public void read(ImportFile file, RowSink sink) {
        var seats = new Seats(sink);
        JsonRows.visit(file, Set.of(), seats);
        if (file.damage().isEmpty() && !seats.kept.isEmpty()) {
            var venue =
                    Entries.checked(() -> PlanVenues.entry(NAME, file.options().venue(), plan(seats.kept)));
            sink.take(new ImportRow(
                    1, "plan " + venue.draft().ref().id(), seats.kept.toString(), List.of(venue), seats.kept.size()));
        }
    }

    /** Reads and checks seat by seat. */
    private static final class Seats implements JsonRows.Visitor {

        private final RowSink sink;
        private final List<Seat> kept = new ArrayList<>();
        private final Set<String> known = new HashSet<>();
        private int no;

        private Seats(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void field(String name, JsonNode value) {
            throw new UnusableFile("unknown-format");
        }

        @Override
        public void element(String list, JsonNode value) {
            no++;
            var ref = "seats " + value.path("sector").asText() + "-"
                    + value.path("row").asText() + "-" + value.path("seat").asText();
            try {
                kept.add(seat(new JsonFields(value), ref));
            } catch (RowProblem problem) {
                sink.refuse(new RefusedRow(no, ref, problem.code(), problem.detail()));
            }
        }

        private Seat seat(JsonFields fields, String ref) {
            var seat = new Seat(
                    fields.integer("sector"), fields.integer("row"), fields.integer("seat"), fields.integer("price"));
            if (seat.sector < 0 || seat.row < 0 || seat.number < 0) {
                throw new RowProblem("seat-malformed", ref);
            }
            if (seat.price < 0) {
                throw new RowProblem("price-negative", Integer.toString(seat.price));
            }
            if (!known.add(ref)) {
                throw new RowProblem("duplicate-id", ref);
            }
            var title = fields.textOr("title", "");
            if (!agrees(title, seat)) {
                sink.note(new RefusedRow(no, ref, "kept-title-disagrees", title));
            }
            return seat;
        }

        private static boolean agrees(String title, Seat seat) {
            var said = TITLE.matcher(title);
            return said.matches()
                    && said.group(1).equals(Integer.toString(seat.row))
                    && said.group(2).equals(Integer.toString(seat.number))
                    && said.group(3).equals(Integer.toString(seat.price));
        }
    }

    private static PlanDraft plan(List<Seat> seats) {
        var categories = seats.stream()
                .map(Seat::price)
                .distinct()
                .sorted((a, b) -> b - a)
                .map(TicketKgPlanFormat::category);
        var sectors = new TreeMap<Integer, TreeMap<Integer, TreeMap<Integer, Seat>>>();
        seats.forEach(seat -> sectors.computeIfAbsent(seat.sector, s -> new TreeMap<>())
                .computeIfAbsent(seat.row, r -> new TreeMap<>(Comparator.reverseOrder()))
                .put(seat.number, seat));
        var zones = new ArrayList<PlanDraft.Zone>();
        var y = SECTOR;
        for (var sector : sectors.entrySet()) {
            var kind = zones.isEmpty() ? ZoneKind.STALLS : ZoneKind.SECTOR;
            zones.add(zone(sector.getKey(), kind, sector.getValue(), y));
            y += sector.getValue().size() * ROW + SECTOR;
        }
        return new PlanDraft(categories.toList(), zones, List.of(), new PlanPoint(0, 0));
    }

    private static PlanDraft.Category category(int price) {
        var text = price + " сом";
        return new PlanDraft.Category(
                Integer.toString(price), new LocalText(Map.of("bg", text, "ru", text, "en", price + " KGS")));
    }

    private static PlanDraft.Zone zone(
            int sector, ZoneKind kind, TreeMap<Integer, TreeMap<Integer, Seat>> rows, double top) {
        var drafts = new ArrayList<PlanDraft.Row>();
        for (var row : rows.entrySet()) {
            drafts.add(row(row.getKey(), List.copyOf(row.getValue().values()), top + drafts.size() * ROW));
        }
        var name = new LocalText(Map.of("bg", "Сектор " + sector, "ru", "Сектор " + sector, "en", "Sector " + sector));
        return new PlanDraft.Zone("sector-" + sector, name, kind, drafts);
    }

    private static PlanDraft.Row row(int label, List<Seat> leftToRight, double y) {
        var left = -(leftToRight.size() - 1) * SEAT / 2;
        var seats = new ArrayList<PlanDraft.Seat>();
        for (var seat : leftToRight) {
            seats.add(new PlanDraft.Seat(
                    null,
                    Integer.toString(seat.number),
                    left + seats.size() * SEAT,
                    y,
                    Integer.toString(seat.price),
                    SeatAccess.STANDARD,
                    false));
        }
        return new PlanDraft.Row(Integer.toString(label), seats);
    }
}
