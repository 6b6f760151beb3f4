package dev.parterre.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.seating.PlanPoint;
import dev.parterre.seating.PlanShape;
import java.util.List;

/**
 * What the season format draws beside seats: {@code shapes}, each a {@code polygon}, an {@code oval} ({@code cx}, {@code cy}, {@code
 * rx}, {@code ry}, and {@code turn} in degrees) or only a {@code text}; {@code stage} marks what is looked at.
 */
final class SeasonShapes {

    private static final double USUAL_SIZE = 12;

    private SeasonShapes() {}

    /** @throws RowProblem for the first that makes none */
    static List<PlanShape> read(JsonFields plan) {
        return plan.list("shapes").stream().map(SeasonShapes::shape).toList();
    }

    private static PlanShape shape(JsonNode node) {
        var shape = new JsonFields(node);
        var outline = shape.list("polygon").stream().map(SeasonPlan::corner).toList();
        var oval = shape.has("oval") ? oval(shape.object("oval")) : null;
        var label = shape.has("text") ? label(shape) : null;
        var isTooLittle = !outline.isEmpty() && outline.size() < 3;
        if (isTooLittle || outline.isEmpty() && oval == null && label == null) {
            throw shape.malformed("shape", node);
        }
        return new PlanShape(shape.raw("stage").asBoolean(), outline, oval, label);
    }

    private static PlanShape.Oval oval(JsonFields oval) {
        var turn = oval.numberOrNull("turn");
        return new PlanShape.Oval(
                new PlanPoint(oval.number("cx"), oval.number("cy")),
                oval.number("rx"),
                oval.number("ry"),
                turn == null ? 0 : turn);
    }

    private static PlanShape.Label label(JsonFields shape) {
        var size = shape.numberOrNull("size");
        return new PlanShape.Label(
                shape.local("text"), SeasonPlan.point(shape.object("at")), size == null ? USUAL_SIZE : size);
    }
}
