package dev.parterre.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.catalog.Address;
import dev.parterre.catalog.ExternalRef;
import dev.parterre.catalog.OrganiserDraft;
import dev.parterre.catalog.VenueDraft;
import dev.parterre.catalog.VenueTime;
import dev.parterre.importing.Entry.HallEntry;
import dev.parterre.importing.Entry.OrganiserEntry;
import dev.parterre.importing.Entry.VenueEntry;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Set;

/**
 * {@code parterre-season}, version 1: Parterre's own exchange format for whole programmes: organisers, venues with halls and
 * plans, events with performances, in any number of files that refer to each other by id. Dates may be relative to an anchor.
 */
@Dependent
class SeasonFormat implements ImportFormat {

    static final String NAME = "parterre-season";
    private static final int VERSION = 1;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void read(ImportFile file, RowSink sink) {
        var reading = new Reading(
                sink, new SeasonEvents(new SeasonDates(file.options().anchor())));
        JsonRows.visit(file, Set.of("organisers", "venues", "events"), reading);
        reading.requireHeader();
    }

    /** One pass over a file; the header must come before the first list. */
    private static final class Reading implements JsonRows.Visitor {

        private final RowSink sink;
        private final SeasonEvents events;
        private boolean format;
        private boolean version;
        private int no;

        private Reading(RowSink sink, SeasonEvents events) {
            this.sink = sink;
            this.events = events;
        }

        @Override
        public void field(String name, JsonNode value) {
            if (name.equals("format")) {
                format = NAME.equals(value.asText());
            } else if (name.equals("version")) {
                version = value.isInt() && value.intValue() == VERSION;
            }
        }

        @Override
        public void element(String list, JsonNode value) {
            requireHeader();
            no++;
            try {
                sink.take(row(list, value));
            } catch (RowProblem problem) {
                sink.refuse(
                        new RefusedRow(no, list + " " + value.path("id").asText(), problem.code(), problem.detail()));
            }
        }

        private void requireHeader() {
            if (!format) {
                throw new UnusableFile("unknown-format");
            }
            if (!version) {
                throw new UnusableFile("unknown-version");
            }
        }

        private ImportRow row(String list, JsonNode value) {
            var fields = new JsonFields(value);
            var entry = Entries.checked(() -> switch (list) {
                case "organisers" -> organiser(fields);
                case "venues" -> venue(fields);
                default -> events.read(fields, no, sink);
            });
            return new ImportRow(no, list + " " + fields.text("id"), value.toString(), List.of(entry));
        }

        private static OrganiserEntry organiser(JsonFields fields) {
            return new OrganiserEntry(new OrganiserDraft(
                    new ExternalRef(NAME, fields.text("id")),
                    fields.local("name"),
                    fields.textOr("email", null),
                    fields.textOr("vatNumber", null)));
        }

        private static VenueEntry venue(JsonFields fields) {
            var address = new Address(
                    fields.local("city"),
                    fields.text("country"),
                    fields.localOrEmpty("address"),
                    fields.textOr("postcode", null),
                    fields.numberOrNull("lat"),
                    fields.numberOrNull("lon"));
            var draft = new VenueDraft(
                    new ExternalRef(NAME, fields.text("id")),
                    fields.local("name"),
                    address,
                    VenueTime.zone(fields.text("timeZone")));
            return new VenueEntry(
                    draft,
                    fields.list("halls").stream()
                            .map(JsonFields::new)
                            .map(Reading::hall)
                            .toList());
        }

        private static HallEntry hall(JsonFields fields) {
            var plan = fields.has("plan") ? SeasonPlan.read(fields.object("plan")) : null;
            if (plan != null && PlanVenues.places(plan.draft()) != fields.integer("capacity")) {
                throw new RowProblem("capacity-disagrees-with-plan", fields.text("id"));
            }
            return new HallEntry(fields.text("id"), fields.local("name"), fields.integer("capacity"), plan);
        }
    }
}
