package dev.parterre.planfile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Plan files as the format allows them: every property there or not, in any order, with any words. */
public final class PlanFileFixture {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> WORDS =
            List.of("Parkett", "Партер", "Row \"A\"", "1", "Ложа 12", "", "مسرح", "a/b~c", "🎭", " Balcony ");

    private final Random random;

    private PlanFileFixture(long seed) {
        random = new Random(seed);
    }

    /** Another one for each seed. */
    static ObjectNode anyPlan(long seed) {
        return new PlanFileFixture(seed).plan();
    }

    /** One zone of one row of three seats. */
    public static ObjectNode smallPlan() {
        var plan = JSON.objectNode().put("name", "Small");
        plan.putArray("categories").addObject().put("name", "A").put("color", "#aa0000");
        var zone = plan.putArray("zones").addObject().put("name", "Stalls").put("zone_id", "stalls");
        zone.putObject("position").put("x", 0).put("y", 0);
        var seats = zone.putArray("rows").addObject().put("row_number", "1").putArray("seats");
        for (var i = 1; i <= 3; i++) {
            var seat = seats.addObject().put("seat_guid", "s" + i).put("seat_number", "" + i);
            seat.put("category", "A").putObject("position").put("x", 25 * i).put("y", 0);
        }
        zone.putArray("areas")
                .addObject()
                .put("shape", "circle")
                .putObject("circle")
                .put("radius", 30);
        plan.putObject("size").put("width", 500).put("height", 400);
        return plan;
    }

    private ObjectNode plan() {
        var plan = JSON.objectNode().put("name", "Hall " + random.nextInt(9));
        var categories = plan.putArray("categories");
        for (var i = 0; i <= random.nextInt(4); i++) {
            maybe(
                    categories.addObject().put("name", "Category " + "x".repeat(random.nextInt(30)) + i),
                    "color",
                    "#a0b1c2");
        }
        var zones = plan.putArray("zones");
        for (var i = 0; i <= random.nextInt(3); i++) {
            zones.add(zone(i, categories));
        }
        plan.putObject("size").put("width", random.nextInt(9_000)).put("height", random.nextInt(9_000));
        return plan;
    }

    private ObjectNode zone(int no, ArrayNode categories) {
        var zone = JSON.objectNode();
        maybe(zone, "zone_id", "zone-" + word());
        zone.set("position", position());
        maybe(zone, "name", word());
        var rows = zone.putArray("rows");
        for (var i = 0; i <= random.nextInt(5); i++) {
            rows.add(row(no + "-" + i, categories));
        }
        maybe(zone, "uuid", uuid());
        if (random.nextBoolean()) {
            var areas = zone.putArray("areas");
            for (var i = 0; i < random.nextInt(4); i++) {
                areas.add(area());
            }
        }
        return zone;
    }

    private ObjectNode row(String label, ArrayNode categories) {
        var row = JSON.objectNode().put("row_number", label);
        maybe(row, "row_label", random.nextBoolean() ? null : "Reihe " + label);
        maybe(row, "seat_label", "Platz %s");
        maybe(row, "uuid", uuid());
        if (random.nextBoolean()) {
            row.set("position", position());
        }
        maybe(row, "row_number_position", List.of("start", "end", "both").get(random.nextInt(3)));
        var seats = row.putArray("seats");
        for (var i = 0; i <= random.nextInt(8); i++) {
            var category = categories
                    .get(random.nextInt(categories.size()))
                    .path("name")
                    .asText();
            var seat = seats.addObject().put("seat_number", "" + i).put("category", category);
            maybe(seat, "uuid", uuid());
            maybe(seat, "start_direction", random.nextBoolean() ? null : "<>");
            if (random.nextBoolean()) {
                seat.put("radius", random.nextInt(20));
            }
            seat.put("seat_guid", uuid()).set("position", position());
        }
        return row;
    }

    private ObjectNode area() {
        var area = JSON.objectNode();
        maybe(area, "color", "#cbeeb3");
        maybe(area, "border_color", "");
        if (random.nextBoolean()) {
            area.put("rotation", random.nextDouble() * 360);
        }
        area.set("position", position());
        maybe(area, "uuid", uuid());
        var shape = List.of("polygon", "rectangle", "ellipse", "circle", "text").get(random.nextInt(5));
        maybe(area, "shape", shape);
        switch (shape) {
            case "polygon" ->
                area.putObject("polygon")
                        .putArray("points")
                        .add(position())
                        .add(position())
                        .add(position());
            case "rectangle" ->
                area.putObject("rectangle").put("width", random.nextInt(500)).put("height", 40);
            case "ellipse" -> area.putObject("ellipse").set("radius", position());
            case "circle" -> area.putObject("circle").put("radius", random.nextInt(200));
            default -> text(area);
        }
        if (random.nextBoolean()) {
            text(area);
        }
        return area;
    }

    private void text(ObjectNode area) {
        var text = area.putObject("text").put("text", random.nextInt(4) == 0 ? "Stage" : word());
        maybe(text, "color", "#333");
        text.set("position", position());
        if (random.nextBoolean()) {
            text.put("size", 8 + random.nextInt(40));
        }
    }

    private ObjectNode position() {
        return random.nextBoolean()
                ? JSON.objectNode().put("x", random.nextInt(2_000)).put("y", -random.nextInt(2_000))
                : JSON.objectNode().put("x", random.nextDouble() * 2_000).put("y", random.nextDouble() * 2_000);
    }

    private void maybe(ObjectNode object, String name, String value) {
        if (random.nextBoolean()) {
            object.put(name, value);
        }
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
