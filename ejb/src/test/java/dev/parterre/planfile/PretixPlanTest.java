package dev.parterre.planfile;

import static dev.parterre.planfile.PlanFileFixture.anyPlan;
import static dev.parterre.planfile.PlanFileFixture.smallPlan;
import static dev.parterre.seating.SeatingFixture.amphitheatre;
import static dev.parterre.seating.SeatingFixture.theatre;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parterre.importing.OutsideData;
import dev.parterre.importing.RealHalls;
import dev.parterre.seating.PlanDraft;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.PlanPoint;
import dev.parterre.seating.PlanShape;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.shared.Json;
import dev.parterre.shared.LocalText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Import, export, import: the second time everything is as the first time, and as the format wants it. */
class PretixPlanTest {

    @Test
    void mendsTheRealPlanWhereItBreaksItsSchemaAndLosesNothingElse() throws IOException {
        var original = OutsideData.read("seating/pretix-plan-hall-738.json");
        var schema = new PlanFileSchema();
        var broken = List.of("/zones/0/areas/0/rectangle/width", "/zones/0/areas/0/rectangle/height");
        assertThat(schema.breaches(text(original))).containsExactlyInAnyOrderElementsOf(broken);

        var read = PretixPlan.read(original);
        assertThat(read.findings())
                .filteredOn(finding -> !finding.code().equals("duplicate-seat-guid"))
                .extracting(PlanFinding::pointer, PlanFinding::code, PlanFinding::detail)
                .containsExactly(
                        tuple(broken.get(0), "rounded", "846.8843"),
                        tuple(broken.get(1), "rounded", "349.7701"),
                        tuple("/zones/0/areas/0", "taken-as-stage", ""));
        schema.assertValid(read.file().content());
        var expected = (ObjectNode) Json.tree(text(original));
        ((ObjectNode) expected.at("/zones/0/areas/0/rectangle"))
                .put("width", 847)
                .put("height", 350);
        assertThat(Json.tree(read.file().content())).isEqualTo(expected);
        assertReadsTheSame(read);
    }

    @Test
    void drawsTheFieldOfTheRealPlanAsWhatIsLookedAt() throws IOException {
        var draft = PretixPlan.read(OutsideData.read("seating/pretix-plan-hall-738.json"))
                .draft();
        assertThat(draft.shapes()).singleElement().satisfies(field -> {
            assertThat(field.stage()).isTrue();
            assertThat(field.outline()).hasSize(4);
        });
        assertThat(draft.categories()).hasSize(5);
    }

    @Test
    void losesNothingOfAnyPlanThatTheFormatAllows() throws IOException {
        var schema = new PlanFileSchema();
        for (var seed = 0L; seed < 300; seed++) {
            var plan = anyPlan(seed);
            schema.assertValid(plan.toString());
            var read = PretixPlan.read(bytes(plan));
            assertThat(broken(read)).as("seed " + seed).isEmpty();
            assertThat(Json.tree(read.file().content())).as("seed " + seed).isEqualTo(Json.tree(plan.toString()));
            assertReadsTheSame(read);
            SeatingFixture.accepted(read.draft());
        }
    }

    @Test
    void writesPlansThatCameFromNoFile() throws IOException {
        assertWrites(RealHalls.theatre(), 637);
        assertWrites(RealHalls.arena(), 16_000);
        assertWrites(theatre().plan(), 88);
        assertWrites(amphitheatre(7, 9).plan(), 63);
    }

    @Test
    void writesWhatIsDrawnAndNotSold() throws IOException {
        var label = new PlanShape.Label(PlanKeys.words("Bar"), new PlanPoint(3, 9), 0.6);
        var table = new PlanShape(false, List.of(), new PlanShape.Oval(new PlanPoint(3, 9), 1.5, 1, 30), label);
        var stage = new PlanShape(
                true, List.of(new PlanPoint(0, -3), new PlanPoint(9, -3), new PlanPoint(9, -2)), null, null);
        var words = new PlanShape(false, List.of(), null, label);
        var hall = theatre().draft();
        var draft = new PlanDraft(
                hall.categories(), hall.zones(), hall.areas(), List.of(table, stage, words), hall.focus());
        var json = PretixPlan.write(SeatingFixture.accepted(draft), "Bar");
        new PlanFileSchema().assertValid(json);
        var read = PretixPlan.read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(read.draft().shapes()).hasSize(4);
        assertThat(read.draft().shapes().get(0).oval().turn()).isEqualTo(30);
        assertThat(read.draft().shapes().get(1).stage()).isTrue();
    }

    @Test
    void keepsNamesThatAreTooLongForKeys() {
        var plan = smallPlan();
        var name = "The best seats of the house, 1st rows";
        ((ObjectNode) plan.at("/categories/0")).put("name", name);
        plan.at("/zones/0/rows/0/seats").forEach(seat -> ((ObjectNode) seat).put("category", name));
        ((ObjectNode) plan.at("/zones/0")).put("zone_id", "z".repeat(90));
        var draft = PretixPlan.read(bytes(plan)).draft();
        assertThat(SeatingFixture.accepted(draft).categories().get(0).name().in("en"))
                .isEqualTo(name);
    }

    @Test
    void mendsAndReportsWhatCanBeMended() {
        var plan = smallPlan().put("colour", "red");
        ((ObjectNode) plan.at("/zones/0/rows/0/seats/1")).put("seat_number", 7).put("uuid", true);
        ((ObjectNode) plan.at("/zones/0/rows/0")).put("row_number_position", "middle");
        ((ObjectNode) plan.at("/zones/0/areas/0/circle")).put("radius", 30.5);
        ((ObjectNode) plan.at("/zones/0/rows/0/seats/2")).put("seat_guid", "s1");
        var read = PretixPlan.read(bytes(plan));
        assertThat(read.findings())
                .extracting(PlanFinding::pointer, PlanFinding::code, PlanFinding::detail)
                .containsExactlyInAnyOrder(
                        tuple("/colour", "unknown-property", "red"),
                        tuple("/zones/0/rows/0/seats/1/seat_number", "made-text", "7"),
                        tuple("/zones/0/rows/0/seats/1/uuid", "left-out", "true"),
                        tuple("/zones/0/rows/0/row_number_position", "left-out", "middle"),
                        tuple("/zones/0/areas/0/circle/radius", "rounded", "30.5"),
                        tuple("/zones/0/rows/0/seats/2/seat_guid", "duplicate-seat-guid", "s1"));
        assertThat(read.draft().zones().get(0).rows().get(0).seats().get(1).label())
                .isEqualTo("7");
    }

    @Test
    void leavesOutWhatIsNullOrNotDrawnWhereNothingRequiresIt() {
        var plan = smallPlan();
        ((ObjectNode) plan.at("/zones/0/rows/0")).putNull("position");
        var areas = (ArrayNode) plan.at("/zones/0/areas");
        areas.addObject().put("shape", "circle").putNull("circle").putNull("polygon");
        areas.addObject().put("shape", "text").put("rectangle", "none").putObject("ellipse");
        ((ArrayNode) plan.at("/zones")).add(plan.at("/zones/0").deepCopy());
        ((ObjectNode) plan.at("/zones/1")).putNull("areas");
        var read = PretixPlan.read(bytes(plan));
        assertThat(read.findings())
                .extracting(PlanFinding::pointer, PlanFinding::code)
                .filteredOn(finding -> finding.toList().contains("left-out"))
                .containsExactlyInAnyOrder(
                        tuple("/zones/0/rows/0/position", "left-out"),
                        tuple("/zones/0/areas/1/circle", "left-out"),
                        tuple("/zones/0/areas/1/polygon", "left-out"),
                        tuple("/zones/0/areas/2/rectangle", "left-out"),
                        tuple("/zones/0/areas/2/ellipse", "left-out"),
                        tuple("/zones/1/rows/0/position", "left-out"),
                        tuple("/zones/1/areas", "left-out"));
        assertThat(read.draft().shapes()).hasSize(1);
    }

    @Test
    void keepsWhatPriceCategoriesAndZonesAreCalled() {
        var hall = theatre().draft();
        var named = List.of(
                new PlanDraft.Category("A", LocalText.in("bg", "Първа категория")),
                new PlanDraft.Category("B", LocalText.in("bg", "Първа категория")),
                hall.categories().get(2));
        var plan = SeatingFixture.accepted(new PlanDraft(named, hall.zones(), hall.areas(), hall.focus()));
        var back = SeatingFixture.accepted(
                PretixPlan.read(PretixPlan.write(plan, "Hall").getBytes(StandardCharsets.UTF_8))
                        .draft());
        assertThat(back.categories())
                .extracting(category -> category.name().in("bg"))
                .containsExactly("Първа категория", "Първа категория B", "C");
        assertThat(back.zones().get(2).rows().get(0).seats().get(0).key())
                .isEqualTo(plan.zones().get(2).rows().get(0).seats().get(0).key());
        assertThat(PretixPlan.lost(plan)).containsExactly("areas", "category-keys");
    }

    @Test
    void refusesToWriteWhatNobodyCouldRead() {
        var floor = SeatingFixture.aHall().area("floor", 300).plan();
        assertThat(PretixPlan.lost(floor)).contains("all");
        assertThatThrownBy(() -> PretixPlan.write(floor, "Floor")).isInstanceOf(NoSeatsToExport.class);
    }

    private static void assertReadsTheSame(PlanReading read) {
        var again = PretixPlan.read(read.file().content().getBytes(StandardCharsets.UTF_8));
        assertThat(again.file()).isEqualTo(read.file());
        assertThat(again.draft()).isEqualTo(read.draft());
        assertThat(again.name()).isEqualTo(read.name());
    }

    /** Every seat again, in its row and with its neighbours, whatever its zone is called by the reader. */
    private static void assertWrites(PlanGeometry plan, int seats) throws IOException {
        var json = PretixPlan.write(plan, "Hall");
        new PlanFileSchema().assertValid(json);
        var read = PretixPlan.read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(broken(read)).isEmpty();
        assertThat(Json.tree(read.file().content())).isEqualTo(Json.tree(json));
        assertReadsTheSame(read);
        var back = SeatingFixture.accepted(read.draft());
        assertThat(labels(back)).isEqualTo(labels(plan)).hasSize(seats);
    }

    private static List<String> labels(PlanGeometry plan) {
        return plan.zones().stream()
                .flatMap(zone -> zone.rows().stream())
                .flatMap(row -> row.seats().stream()
                        .map(seat -> row.label() + " " + seat.label() + " "
                                + plan.categories().get(seat.category()).name().in("en")))
                .toList();
    }

    /** All but the guess. */
    private static List<PlanFinding> broken(PlanReading read) {
        return read.findings().stream()
                .filter(finding -> !finding.code().equals("taken-as-stage"))
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(JsonNode plan) {
        return plan.toString().getBytes(StandardCharsets.UTF_8);
    }
}
