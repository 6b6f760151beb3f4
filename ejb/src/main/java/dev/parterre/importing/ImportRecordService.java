package dev.parterre.importing;

import dev.parterre.audit.AuditTrail;
import dev.parterre.importing.ImportProgress.Counts;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Keeps the record of runs; each call is a transaction of its own, so that progress is seen while rows are being taken. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.SYSTEM})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportRecordService {

    @Inject
    private ImportRepository imports;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public ImportId open(ImportCommand command, String startedBy) {
        var id = ImportId.random();
        imports.keep(new ImportRun(id, command, startedBy, clock.instant()));
        audit.record("import.started", "import:" + id, Map.of("format", command.format()));
        return id;
    }

    public void progress(ImportId id, Counts counts, List<RefusedRow> refused) {
        find(id).progress(counts);
        refused.forEach(row -> imports.keep(new ImportRefusal(id, row)));
    }

    public void done(ImportId id) {
        find(id).done(clock.instant());
    }

    public void fail(ImportId id, String code) {
        find(id).fail(code, clock.instant());
    }

    /** Runs that a server took down with it; what they had taken stands, and importing again takes the rest. */
    public void abandonRunning() {
        imports.running().forEach(run -> run.abandon(clock.instant()));
    }

    public Map<String, String> known(String source) {
        return imports.known(source);
    }

    private ImportRun find(ImportId id) {
        return imports.run(id).orElseThrow(NoSuchImport::new);
    }
}
