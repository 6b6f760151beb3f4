package dev.parterre.seating;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.shared.LocalText;
import java.util.List;

/**
 * Something that is drawn and not sold: the stage, a table, a bar, words. At least one of outline, oval and label is there.
 *
 * @param stage whether it is what everybody looks at
 * @param outline corners, in turn; empty when it has none
 * @param oval a circle or an ellipse, or null
 * @param label words, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlanShape(boolean stage, List<PlanPoint> outline, Oval oval, Label label) {

    public PlanShape {
        outline = outline == null ? List.of() : List.copyOf(outline);
    }

    /** @param turn degrees clockwise */
    public record Oval(PlanPoint middle, double rx, double ry, double turn) {}

    /** @param size of the letters, in the plan's units */
    public record Label(LocalText text, PlanPoint middle, double size) {}

    public PlanShape asStage() {
        return new PlanShape(true, outline, oval, label);
    }

    /** Whether all its numbers are. */
    @JsonIgnore
    boolean isFinite() {
        return outline.stream().allMatch(PlanPoint::isFinite)
                && (oval == null || oval.middle().isFinite() && Double.isFinite(oval.rx() + oval.ry() + oval.turn()))
                && (label == null || label.middle().isFinite() && Double.isFinite(label.size()));
    }
}
