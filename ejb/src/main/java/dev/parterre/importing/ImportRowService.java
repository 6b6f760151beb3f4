package dev.parterre.importing;

import dev.parterre.importing.Entry.EventEntry;
import dev.parterre.importing.Entry.OrganiserEntry;
import dev.parterre.importing.Entry.VenueEntry;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Takes one row in a transaction of its own: wholly, or not at all. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.SYSTEM})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportRowService {

    @Inject
    private EntryWriter writer;

    @Inject
    private ImportRepository imports;

    /**
     * A performance that cannot be taken is left out and reported; the event stands without it. The row is remembered as taken
     * only when nothing of it was left out, so that a later import tries again.
     *
     * @throws RowProblem or a refusal of another component, when nothing of the row was stored
     */
    public RowOutcome take(ImportId run, String source, ImportRow row, Halls halls) {
        var outcome = new RowOutcome();
        for (var entry : row.entries()) {
            if (entry instanceof OrganiserEntry organiser) {
                outcome.changed(writer.write(organiser));
            } else if (entry instanceof VenueEntry venue) {
                outcome.changed(writer.write(venue));
            } else if (entry instanceof EventEntry event) {
                take(event, row, halls, outcome);
            }
        }
        if (outcome.parts().isEmpty()) {
            imports.remember(run, source, row.ref(), Sha256.hex(row.content()));
        }
        return outcome;
    }

    private void take(EventEntry event, ImportRow row, Halls halls, RowOutcome outcome) {
        var id = writer.write(event, outcome);
        for (var performance : event.performances()) {
            try {
                outcome.changed(writer.write(id, event, performance, halls));
            } catch (RowProblem problem) {
                outcome.partRefused(new RefusedRow(
                        row.no(), row.ref() + " " + performance.externalId(), problem.code(), problem.detail()));
            }
        }
    }
}
