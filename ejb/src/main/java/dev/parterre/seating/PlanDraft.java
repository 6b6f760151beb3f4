package dev.parterre.seating;

import dev.parterre.shared.LocalText;
import java.util.List;

/**
 * A plan as an importer or an editor describes it, before it is checked and numbered. Seats of a row come in the order
 * in which they stand side by side; {@code focus} is the point everybody wants to sit near (the middle of the stage's
 * edge), null when unknown: then it is told from the rows ({@code FocusPolicy}). A null seat key is made from zone, row and label.
 */
public record PlanDraft(
        List<Category> categories, List<Zone> zones, List<Area> areas, List<PlanShape> shapes, PlanPoint focus) {

    /** A plan of places alone, with nothing else drawn. */
    public PlanDraft(List<Category> categories, List<Zone> zones, List<Area> areas, PlanPoint focus) {
        this(categories, zones, areas, List.of(), focus);
    }

    /** The same plan for a stage that stands there. */
    public PlanDraft withFocus(PlanPoint other) {
        return new PlanDraft(categories, zones, areas, shapes, other);
    }

    public record Category(String key, LocalText name) {}

    public record Zone(String key, LocalText name, ZoneKind kind, List<Row> rows) {}

    public record Row(String label, List<Seat> seats) {}

    /** {@code aisleAfter}: whoever sits on the next seat does not sit beside this one. */
    public record Seat(
            String key, String label, double x, double y, String category, SeatAccess access, boolean aisleAfter) {}

    /** General admission: {@code capacity} equal slots; the polygon may be empty. */
    public record Area(String key, LocalText name, int capacity, String category, List<PlanPoint> polygon) {}
}
