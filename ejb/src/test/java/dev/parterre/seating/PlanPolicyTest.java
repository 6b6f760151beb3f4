package dev.parterre.seating;

import static dev.parterre.seating.SeatingFixture.aHall;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static dev.parterre.seating.SeatingFixture.straight;
import static dev.parterre.seating.SeatingFixture.theatre;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.shared.Json;
import dev.parterre.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanPolicyTest {

    @Test
    void numbersPlacesInPlanOrder() {
        var plan = theatre().plan();
        assertThat(plan.places()).isEqualTo(60 + 20 + 8 + 50);
        assertThat(plan.seats().map(PlanGeometry.Seat::ordinal))
                .containsExactlyElementsOf(IntStream.range(0, 88).boxed().toList());
        assertThat(plan.areas().get(0).firstOrdinal()).isEqualTo(88);
    }

    @Test
    void findsPlacesByKeyAndOrdinal() {
        var places = new PlanPlaces(theatre().plan());
        assertThat(places.ordinalOf("stalls-2-1")).hasValue(10);
        assertThat(places.ordinalOf("stalls-99-1")).isEmpty();
        assertThat(places.place(88).zoneKey()).isEqualTo("standing");
        assertThat(places.place(88).seat()).isFalse();
    }

    @Test
    void survivesBeingStored() {
        var plan = theatre().withAisleAfter("stalls-1-5").plan();
        assertThat(Json.read(Json.write(plan), PlanGeometry.class)).isEqualTo(plan);
    }

    @Test
    void refusesWhatIsNoPlan() {
        refuses(aHall(), "empty");
        refuses(stallsOf(1, 3).area("stalls", 5), "duplicate-zone");
        refuses(stallsOf(1, 3).area("floor", 0), "bad-capacity");
        refuses(stallsOf(1, 3).area("floor", Integer.MAX_VALUE), "too-large");
        refuses(stallsOf(1, 3).area("floor", PlanLimits.MOST_PLACES - 2), "too-large");
        refuses(stallsOf(1, 3).inCategory("Z", "stalls-1-2"), "unknown-category");
        refuses(stallsOf(1, 3).area(" ", 5), "unusable-key");
        refuses(stallsOf(1, 3).area("x".repeat(41), 5), "unusable-key");
        refuses(stallsOf(1, 3).zone("empty", ZoneKind.BOX, 0, List.of()), "empty");
        refuses(
                stallsOf(1, 3).zone("b", ZoneKind.BOX, 0, List.of(straight("1", 2, 0), straight("1", 2, 1))),
                "duplicate-seat");
        refuses(stallsOf(1, 3).zone("b", ZoneKind.BOX, 0, List.of(straight("x".repeat(21), 2, 0))), "unusable-label");
        refuses(stallsOf(1, 3).zone("b", ZoneKind.BOX, 0, List.of(straight("1", 2, Double.NaN))), "bad-position");
    }

    private static void refuses(SeatingFixture hall, String reason) {
        assertThatThrownBy(hall::plan)
                .isInstanceOf(PlanRefused.class)
                .satisfies(no -> assertThat(((Refusal) no).facts()).containsAllEntriesOf(Map.of("reason", reason)));
    }
}
