package dev.parterre.importing;

import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes files from outside into the programme, in the background, and says row by row what it could not take. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
public class ImportService {

    /** Largest file that is taken, as it is sent, in bytes. */
    public static final int LARGEST_FILE = ImportFile.LARGEST_PACKED;

    private static final Pattern FILE_NAME = Pattern.compile("\\P{Cntrl}{1,200}");

    @Inject
    private ImportFormats formats;

    @Inject
    private ImportRepository imports;

    @Inject
    private ImportQueue queue;

    @EJB
    private ImportRecordService records;

    @EJB
    private ImportWorker worker;

    @Resource
    private SessionContext context;

    /** Names of the formats that can be imported. */
    public List<String> formats() {
        return formats.names();
    }

    /**
     * Starts an import; files are worked off one after the other.
     *
     * @throws ImportRefused when the file cannot be an import at all
     * @throws ImportsWaiting when too many wait already
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportId start(ImportCommand command) {
        check(command);
        if (queue.full()) {
            throw new ImportsWaiting();
        }
        var id = records.open(command, context.getCallerPrincipal().getName());
        if (!queue.add(new ImportQueue.Waiting(id, command))) {
            records.fail(id, "too-many-waiting");
            throw new ImportsWaiting();
        }
        worker.workOff();
        return id;
    }

    /** @throws NoSuchImport */
    public ImportProgress run(ImportId id) {
        return imports.run(id).orElseThrow(NoSuchImport::new).view();
    }

    /** The latest first. */
    public Page<ImportProgress> runs(PageRequest page) {
        var runs = imports.runs(page).stream().map(ImportRun::view).toList();
        return Page.of(runs, page, imports.countRuns());
    }

    /**
     * What was wrong, by row.
     *
     * @throws NoSuchImport
     */
    public Page<RefusedRow> refusals(ImportId id, PageRequest page) {
        run(id);
        var rows = imports.refusals(id, page).stream().map(ImportRefusal::view).toList();
        return Page.of(rows, page, imports.countRefusals(id));
    }

    /**
     * How often each reason occurred.
     *
     * @throws NoSuchImport
     */
    public Map<String, Long> reasons(ImportId id) {
        run(id);
        return imports.refusalCodes(id);
    }

    private void check(ImportCommand command) {
        formats.named(command.format()).check(command.options());
        if (command.fileName() == null || !FILE_NAME.matcher(command.fileName()).matches()) {
            throw new ImportRefused("file-name-malformed");
        }
        if (command.content().length == 0) {
            throw new ImportRefused("file-empty");
        }
        if (command.content().length > LARGEST_FILE) {
            throw new ImportRefused("file-too-large");
        }
    }
}
