package dev.parterre.planfile;

import static dev.parterre.planfile.PlanFileFixture.smallPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parterre.seating.PlanLimits;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that were made to cost much time or memory: refused before any work, or read about as fast as a large hall. */
@Timeout(60)
class LargePlanFilesTest {

    private static final int HALF = PlanLimits.MOST_PLACES / 2;

    @Test
    void refusesMoreThanAPlanMayHaveBeforeItIsWorkedOn() {
        var plan = smallPlan();
        corners(plan, PlanLimits.MOST_CORNERS + 1);
        assertRefused(plan, "too-many-corners", "/zones/0/areas");

        var zones = smallPlan();
        IntStream.range(0, PlanLimits.MOST_ZONES)
                .forEach(i -> ((ArrayNode) zones.at("/zones")).add(zones.at("/zones/0")));
        assertRefused(zones, "too-many-zones", "/zones");

        var seats = smallPlan();
        seats(seats, 0, PlanLimits.MOST_PLACES);
        assertRefused(seats, "too-many-seats", "/zones/0/rows");

        var shapes = smallPlan();
        IntStream.range(0, PlanLimits.MOST_SHAPES).forEach(i -> ((ArrayNode) shapes.at("/zones/0/areas")).addObject());
        assertRefused(shapes, "too-many-shapes", "/zones/0/areas");
    }

    @Test
    void takesNoMoreValuesIntoMemoryThanALargeHallHas() {
        var empty = "[" + "{},".repeat(PretixPlan.LARGEST / 3 - 2) + "{}]";
        assertThat(refused(empty).reason()).isEqualTo("file-too-large");
    }

    @Test
    void countsFindingsAndKeepsAThousand() {
        var plan = smallPlan();
        IntStream.range(0, 5_000).forEach(i -> plan.put("x" + i, i));
        var read = PretixPlan.read(bytes(plan.toString()));
        assertThat(read.findings()).hasSize(1_000);
        assertThat(read.findingsTotal()).isEqualTo(5_000);
    }

    @Test
    void looksForTheStageAmongManyCornersAndSeats() {
        var plan = smallPlan();
        corners(plan, PlanLimits.MOST_CORNERS);
        seats(plan, 0, PlanLimits.MOST_PLACES - 3);
        assertThat(PretixPlan.read(bytes(plan.toString())).draft().zones()).isNotEmpty();
    }

    @Test
    void namesManyZonesThatHaveNone() {
        var plan = smallPlan();
        var zone = ((ObjectNode) plan.at("/zones/0"));
        zone.remove("name");
        zone.remove("zone_id");
        IntStream.range(1, PlanLimits.MOST_ZONES).forEach(i -> ((ArrayNode) plan.at("/zones")).add(zone));
        assertThat(PretixPlan.read(bytes(plan.toString())).draft().zones())
                .extracting(read -> read.key())
                .hasSize(PlanLimits.MOST_ZONES)
                .doesNotHaveDuplicates()
                .startsWith("zone", "zone-2", "zone-3");
    }

    @Test
    void keepsZonesClearOfEachOtherThatStandOnOnePoint() {
        var plan = smallPlan();
        ((ArrayNode) plan.at("/zones")).add(plan.at("/zones/0").deepCopy());
        Stream.of(0, 1).forEach(zone -> seats(plan, zone, HALF - 3));
        var zones = PretixPlan.read(bytes(plan.toString())).draft().zones();
        assertThat(zones.get(1).rows().get(0).seats().get(1).y())
                .isGreaterThan(zones.get(0).rows().get(0).seats().get(1).y());
    }

    private static void corners(ObjectNode plan, int count) {
        var area = ((ArrayNode) plan.at("/zones/0/areas")).addObject().put("shape", "polygon");
        var points = area.putObject("polygon").putArray("points");
        IntStream.range(0, count)
                .forEach(i -> points.addObject().put("x", i % 2 * 1_000).put("y", -i));
    }

    private static void seats(ObjectNode plan, int zone, int count) {
        var seats = (ArrayNode) plan.at("/zones/" + zone + "/rows/0/seats");
        IntStream.range(0, count).forEach(i -> {
            var seat = seats.addObject().put("seat_guid", "").put("seat_number", "" + i);
            seat.put("category", "A")
                    .putObject("position")
                    .put("x", 500 + i / 10_000.0)
                    .put("y", -9);
        });
    }

    private static void assertRefused(ObjectNode plan, String reason, String pointer) {
        var refused = refused(plan.toString());
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.pointer()).isEqualTo(pointer);
    }

    private static PlanFileRefused refused(String content) {
        var refused = catchThrowableOfType(PlanFileRefused.class, () -> PretixPlan.read(bytes(content)));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
