package dev.parterre.importing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import java.util.Set;

/** {@code openagenda-json}: a list of OpenAgenda v2 events, bare or as {@code events} of an object. Each event is one row. */
@Dependent
class OpenAgendaFormat implements ImportFormat {

    static final String NAME = "openagenda-json";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void read(ImportFile file, RowSink sink) {
        JsonRows.visit(file, Set.of("events"), new JsonRows.Visitor() {

            private int no;

            @Override
            public void field(String name, JsonNode value) {
                // an export's totals and paging say nothing about events
            }

            @Override
            public void element(String list, JsonNode value) {
                no++;
                var ref = "event " + value.path("uid").asText();
                try {
                    var event = new OpenAgendaEvent(
                            new JsonFields(value), file.options().shift());
                    var entries = Entries.checked(event::entries);
                    sink.take(new ImportRow(
                            no, ref, value + file.options().shift().toString(), entries));
                } catch (RowProblem problem) {
                    sink.refuse(new RefusedRow(no, ref, problem.code(), problem.detail()));
                }
            }
        });
    }
}
