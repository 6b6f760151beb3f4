package dev.parterre.importing;

import dev.parterre.catalog.ProgrammeEntryRefused;
import dev.parterre.importing.ImportProgress.Counts;
import dev.parterre.shared.Refusal;
import jakarta.ejb.EJBException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** One run: rows that are the same as last time are passed over, the others taken one by one; progress is kept as it goes. */
final class ImportReading implements RowSink {

    private static final Logger LOG = Logger.getLogger(ImportReading.class);
    private static final Duration REPORT_EVERY = Duration.ofMillis(700);
    private static final int REPORT_AT = 200;

    /** What a run works with. */
    record Tools(ImportRowService rows, ImportRecordService records, Clock clock) {}

    private final ImportId run;
    private final String source;
    private final Tools tools;
    private final Map<String, String> known;
    private final Set<String> seen = new HashSet<>();
    private final Halls halls = new Halls();
    private final List<RefusedRow> unreported = new ArrayList<>();
    private Counts counts = new Counts(0, 0, 0, 0);
    private Instant reported;

    ImportReading(ImportId run, String source, Tools tools) {
        this.run = run;
        this.source = source;
        this.tools = tools;
        this.known = tools.records.known(source);
        this.reported = tools.clock.instant();
    }

    @Override
    public void take(ImportRow row) {
        if (!seen.add(row.ref())) {
            count(0, 0, row.weight());
            unreported.add(new RefusedRow(row.no(), row.ref(), "duplicate-id", ""));
        } else if (Sha256.hex(row.content()).equals(known.get(row.ref()))) {
            count(0, row.weight(), 0);
        } else {
            takeNow(row);
        }
        reportIfDue();
    }

    @Override
    public void refuse(RefusedRow row) {
        count(0, 0, 1);
        unreported.add(row);
        reportIfDue();
    }

    @Override
    public void note(RefusedRow row) {
        unreported.add(row);
        reportIfDue();
    }

    void report() {
        tools.records.progress(run, counts, List.copyOf(unreported));
        unreported.clear();
        reported = tools.clock.instant();
    }

    private void takeNow(ImportRow row) {
        try {
            var outcome = tools.rows.take(run, source, row, halls);
            unreported.addAll(outcome.parts());
            count(outcome.changed() ? row.weight() : 0, outcome.changed() ? 0 : row.weight(), 0);
        } catch (RowProblem problem) {
            undone(row, problem.code(), problem.detail());
        } catch (ProgrammeEntryRefused refused) {
            var problem = Entries.problem(refused);
            undone(row, problem.code(), problem.detail());
        } catch (Refusal refused) {
            var reason = refused.facts().get("reason");
            undone(
                    row,
                    reason == null ? refused.code() : refused.code() + "-" + reason,
                    refused.facts().toString());
        } catch (EJBException fault) {
            LOG.errorf(fault, "import %s: row %d failed", run, row.no());
            undone(row, "internal-error", "");
        }
    }

    private void undone(ImportRow row, String code, String detail) {
        halls.forget();
        count(0, 0, row.weight());
        unreported.add(new RefusedRow(row.no(), row.ref(), code, detail));
    }

    private void count(int taken, int unchanged, int refused) {
        counts = new Counts(
                counts.read() + taken + unchanged + refused,
                counts.taken() + taken,
                counts.unchanged() + unchanged,
                counts.refused() + refused);
    }

    private void reportIfDue() {
        var due = unreported.size() >= REPORT_AT || !tools.clock.instant().isBefore(reported.plus(REPORT_EVERY));
        if (due) {
            report();
        }
    }
}
