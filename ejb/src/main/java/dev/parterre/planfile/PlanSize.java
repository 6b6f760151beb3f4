package dev.parterre.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.seating.PlanLimits;

/** How much is in a file, counted before anything is made of it: what no plan may have is not worked on. */
final class PlanSize {

    private int seats;
    private int shapes;
    private int corners;

    private PlanSize() {}

    /**
     * @param plan as it was parsed, in whatever form
     * @throws PlanFileRefused {@code too-many-categories}, {@code too-many-zones}, {@code too-many-seats}, {@code too-many-shapes}, {@code too-many-corners}
     */
    static void check(JsonNode plan) {
        var zones = plan.path("zones");
        within(plan.path("categories").size(), PlanLimits.MOST_CATEGORIES, "too-many-categories", "/categories");
        within(zones.size(), PlanLimits.MOST_ZONES, "too-many-zones", "/zones");
        var size = new PlanSize();
        for (var i = 0; i < zones.size(); i++) {
            size.count(zones.get(i), "/zones/" + i);
        }
    }

    private void count(JsonNode zone, String pointer) {
        for (var row : zone.path("rows")) {
            seats += row.path("seats").size();
        }
        within(seats, PlanLimits.MOST_PLACES, "too-many-seats", pointer + "/rows");
        shapes += zone.path("areas").size();
        within(shapes, PlanLimits.MOST_SHAPES, "too-many-shapes", pointer + "/areas");
        for (var area : zone.path("areas")) {
            corners += area.path("polygon").path("points").size();
        }
        within(corners, PlanLimits.MOST_CORNERS, "too-many-corners", pointer + "/areas");
    }

    private static void within(int count, int most, String reason, String pointer) {
        if (count > most) {
            throw new PlanFileRefused(reason, pointer, Integer.toString(most));
        }
    }
}
