package dev.parterre.web.api.v1.seating;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.PlanPoint;
import dev.parterre.seating.SeatAccess;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.seating.ZoneKind;
import dev.parterre.web.api.ApiLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A plan for drawing: what {@link PlanAnswer} says, row by row in columns, an eighth of its size on the wire for a hall of 20,000 seats.
 * Coordinates of seats
 * are whole steps of {@code 1 / scale} units, each but the first of a row as the difference to the one before; areas, shapes and the
 * focus are in units of the plan.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanOutline(
        String version,
        double scale,
        List<PlanAnswer.Category> categories,
        List<Zone> zones,
        List<PlanAnswer.Area> areas,
        List<PlanAnswer.Shape> shapes,
        PlanPoint focus,
        int places) {

    /** A hall is this many steps wide: less than a hundredth of a seat in the largest. */
    private static final double STEPS = 20_000;

    private static final String SEPARATOR = "-";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Zone(String id, String name, ZoneKind kind, List<Row> rows) {}

    /**
     * @param from the first seat's label where the labels are numbers one after the other; otherwise {@code labels}
     * @param by 1 or -1, the step from label to label; left out when there are {@code labels}
     * @param ids left out where they are zone, row and label with dashes between
     * @param category its position in the plan's categories, where all seats have the same; otherwise {@code categories}
     * @param access by position in the row, for seats that are kept
     * @param aisleAfter positions in the row
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String label,
            Integer from,
            Integer by,
            List<String> labels,
            List<String> ids,
            List<Long> x,
            List<Long> y,
            Integer category,
            List<Integer> categories,
            Map<Integer, SeatAccess> access,
            List<Integer> aisleAfter) {}

    static PlanOutline of(SeatingPlanId id, PlanGeometry plan, ApiLanguage language) {
        var whole = PlanAnswer.of(id, plan, language);
        var scale = scale(plan);
        var zones = plan.zones().stream()
                .map(zone -> new Zone(
                        zone.key(),
                        language.of(zone.name()),
                        zone.kind(),
                        zone.rows().stream()
                                .map(row -> row(zone.key(), row, scale))
                                .toList()))
                .toList();
        return new PlanOutline(
                whole.version(),
                scale,
                whole.categories(),
                zones,
                whole.areas(),
                whole.shapes(),
                whole.focus(),
                whole.places());
    }

    private static double scale(PlanGeometry plan) {
        var seats = plan.zones().stream()
                .flatMap(zone -> zone.rows().stream())
                .flatMap(row -> row.seats().stream())
                .toList();
        var wide = seats.stream().mapToDouble(PlanGeometry.Seat::x).summaryStatistics();
        var high = seats.stream().mapToDouble(PlanGeometry.Seat::y).summaryStatistics();
        var extent = seats.isEmpty() ? 1 : Math.max(wide.getMax() - wide.getMin(), high.getMax() - high.getMin());
        return extent > 0 ? STEPS / extent : 1;
    }

    static Row row(String zone, PlanGeometry.Row row, double scale) {
        var seats = row.seats();
        var labels = seats.stream().map(PlanGeometry.Seat::label).toList();
        var step = step(labels);
        var categories = seats.stream().map(PlanGeometry.Seat::category).toList();
        var oneCategory = categories.stream().distinct().count() == 1;
        return new Row(
                row.label(),
                step == 0 ? null : Integer.valueOf(labels.get(0)),
                step == 0 ? null : step,
                step == 0 ? labels : null,
                isNamedPlainly(zone, row)
                        ? null
                        : seats.stream().map(PlanGeometry.Seat::key).toList(),
                steps(seats, PlanGeometry.Seat::x, scale),
                steps(seats, PlanGeometry.Seat::y, scale),
                oneCategory ? categories.get(0) : null,
                oneCategory ? null : categories,
                access(seats),
                positions(seats, PlanGeometry.Seat::aisleAfter));
    }

    private static boolean isNamedPlainly(String zone, PlanGeometry.Row row) {
        var beginning = zone + SEPARATOR + row.label() + SEPARATOR;
        return row.seats().stream().allMatch(seat -> seat.key().equals(beginning + seat.label()));
    }

    /** 1 or -1 where the labels are numbers that go up or down one by one, else 0. */
    private static int step(List<String> labels) {
        if (labels.isEmpty() || !labels.stream().allMatch(label -> label.matches("0|[1-9]\\d{0,5}"))) {
            return 0;
        }
        var numbers = labels.stream().map(Integer::valueOf).toList();
        var step = numbers.size() > 1 ? numbers.get(1) - numbers.get(0) : 1;
        for (var at = 1; at < numbers.size(); at++) {
            if (numbers.get(at) - numbers.get(at - 1) != step) {
                return 0;
            }
        }
        return Math.abs(step) == 1 ? step : 0;
    }

    /** Differences of rounded places, so that rounding does not add up. */
    private static List<Long> steps(
            List<PlanGeometry.Seat> seats, ToDoubleFunction<PlanGeometry.Seat> coordinate, double scale) {
        var steps = new ArrayList<Long>(seats.size());
        var before = 0L;
        for (var seat : seats) {
            var here = Math.round(coordinate.applyAsDouble(seat) * scale);
            steps.add(here - before);
            before = here;
        }
        return steps;
    }

    private static Map<Integer, SeatAccess> access(List<PlanGeometry.Seat> seats) {
        var kept = new TreeMap<Integer, SeatAccess>();
        for (var at = 0; at < seats.size(); at++) {
            if (seats.get(at).access() != SeatAccess.STANDARD) {
                kept.put(at, seats.get(at).access());
            }
        }
        return kept.isEmpty() ? null : kept;
    }

    private static List<Integer> positions(List<PlanGeometry.Seat> seats, Predicate<PlanGeometry.Seat> which) {
        var positions = new ArrayList<Integer>();
        for (var at = 0; at < seats.size(); at++) {
            if (which.test(seats.get(at))) {
                positions.add(at);
            }
        }
        return positions.isEmpty() ? null : positions;
    }
}
