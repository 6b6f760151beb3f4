package dev.parterre.planfile;

import dev.parterre.planfile.FileForm.Each;
import dev.parterre.planfile.FileForm.Fields;
import dev.parterre.planfile.FileForm.Figure;
import dev.parterre.planfile.FileForm.Text;
import dev.parterre.planfile.FileForm.Whole;
import dev.parterre.planfile.FileForm.Word;
import java.util.Map;
import java.util.Set;

/** The exchange format of pretix, object by object. */
final class PretixForms {

    private static final FileForm TEXT = new Text(false);
    private static final FileForm TEXT_OR_NULL = new Text(true);
    private static final FileForm FIGURE = new Figure();
    private static final FileForm WHOLE = new Whole();

    private static final FileForm POSITION = Fields.of(Map.of("x", FIGURE, "y", FIGURE), Map.of());

    private static final FileForm SEAT = Fields.of(
            Map.of("seat_guid", TEXT, "seat_number", TEXT, "position", POSITION, "category", TEXT),
            Map.of("uuid", TEXT, "start_direction", TEXT_OR_NULL, "radius", WHOLE));

    private static final FileForm ROW = Fields.of(
            Map.of("seats", new Each(SEAT), "row_number", TEXT),
            Map.of(
                    "row_label",
                    TEXT_OR_NULL,
                    "seat_label",
                    TEXT_OR_NULL,
                    "uuid",
                    TEXT,
                    "row_number_position",
                    new Word(Set.of("start", "end", "both"), true),
                    "position",
                    POSITION));

    private static final FileForm AREA = Fields.of(
                    Map.of(),
                    Map.of(
                            "color",
                            TEXT,
                            "border_color",
                            TEXT,
                            "rotation",
                            FIGURE,
                            "position",
                            POSITION,
                            "uuid",
                            TEXT,
                            "shape",
                            new Word(Set.of("polygon", "rectangle", "ellipse", "circle", "text"), false)))
            .withParts(Map.of(
                    "polygon",
                    Fields.of(Map.of("points", new Each(POSITION)), Map.of()),
                    "rectangle",
                    Fields.of(Map.of("width", WHOLE, "height", WHOLE), Map.of()),
                    "ellipse",
                    Fields.of(Map.of("radius", POSITION), Map.of()),
                    "circle",
                    Fields.of(Map.of("radius", WHOLE), Map.of()),
                    "text",
                    Fields.of(Map.of("text", TEXT, "position", POSITION), Map.of("color", TEXT, "size", WHOLE))));

    private static final FileForm ZONE = Fields.of(
            Map.of("position", POSITION, "rows", new Each(ROW)),
            Map.of("name", TEXT, "zone_id", TEXT, "uuid", TEXT, "areas", new Each(AREA)));

    static final FileForm PLAN = Fields.of(
            Map.of(
                    "name",
                    TEXT,
                    "zones",
                    new Each(ZONE),
                    "categories",
                    new Each(Fields.of(Map.of("name", TEXT), Map.of("color", TEXT))),
                    "size",
                    Fields.of(Map.of("width", WHOLE, "height", WHOLE), Map.of())),
            Map.of());

    private PretixForms() {}
}
