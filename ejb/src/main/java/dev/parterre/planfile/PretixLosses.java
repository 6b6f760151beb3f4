package dev.parterre.planfile;

import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.SeatAccess;
import dev.parterre.shared.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a plan says and the format has no word for: it does not come back from a file that was written of the plan. */
final class PretixLosses {

    private PretixLosses() {}

    /** Codes in kebab case, see {@link PretixPlan#lost}. */
    static List<String> of(PlanGeometry plan) {
        var lost = new ArrayList<String>();
        note(!plan.isSeated(), "all", lost);
        note(!plan.areas().isEmpty(), "areas", lost);
        note(seats(plan).anyMatch(seat -> seat.access() != SeatAccess.STANDARD), "access", lost);
        note(seats(plan).anyMatch(PlanGeometry.Seat::aisleAfter), "aisles", lost);
        note(
                names(plan)
                        .anyMatch(name ->
                                name.texts().values().stream().distinct().count() > 1),
                "names",
                lost);
        note(!keepsCategories(plan), "category-keys", lost);
        note(!keepsSeats(plan), "seat-keys", lost);
        return List.copyOf(lost);
    }

    private static void note(boolean isLost, String code, List<String> lost) {
        if (isLost) {
            lost.add(code);
        }
    }

    private static Stream<PlanGeometry.Seat> seats(PlanGeometry plan) {
        return plan.zones().stream().flatMap(zone -> zone.rows().stream()).flatMap(row -> row.seats().stream());
    }

    private static Stream<LocalText> names(PlanGeometry plan) {
        return Stream.concat(
                plan.categories().stream().map(PlanGeometry.Category::name),
                plan.zones().stream().map(PlanGeometry.Zone::name));
    }

    private static boolean keepsCategories(PlanGeometry plan) {
        var keys = new PlanKeys("");
        var names = PretixWriter.categoryNames(plan);
        return plan.categories().stream()
                .allMatch(category -> keys.add(names.get(category.ordinal())).equals(category.key()));
    }

    /** They are made from zone, row and number again, wherever the zone stays one and keeps its key. */
    private static boolean keepsSeats(PlanGeometry plan) {
        return plan.zones().stream()
                .allMatch(zone -> PlanKeys.isUsable(zone.key())
                        && zone.rows().stream()
                                        .map(PlanGeometry.Row::label)
                                        .distinct()
                                        .count()
                                == zone.rows().size()
                        && zone.rows().stream()
                                .allMatch(row -> row.seats().stream().allMatch(seat -> seat.key()
                                        .equals(zone.key() + "-" + row.label() + "-" + seat.label()))));
    }
}
