package dev.parterre.importing;

import dev.parterre.importing.ImportReading.Tools;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Works off waiting imports in the background, one after the other. */
@Stateless
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    @Inject
    private ImportQueue queue;

    @Inject
    private ImportFormats formats;

    @EJB
    private ImportRowService rows;

    @EJB
    private ImportRecordService records;

    @Inject
    private Clock clock;

    /** Returns at once when somebody is at it already. */
    @Asynchronous
    public void workOff() {
        queue.workOff(this::work);
    }

    private void work(ImportQueue.Waiting waiting) {
        try {
            var format = formats.named(waiting.command().format());
            var reading = new ImportReading(waiting.id(), format.name(), new Tools(rows, records, clock));
            var failure = read(format, waiting.command(), reading);
            reading.report();
            if (failure == null) {
                records.done(waiting.id());
            } else {
                records.fail(waiting.id(), failure);
            }
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "import %s gave up", waiting.id());
            records.fail(waiting.id(), "internal-error");
        }
    }

    /** @return why the file, or the rest of it, could not be read; null when it could */
    private static String read(ImportFormat format, ImportCommand command, ImportReading reading) {
        try {
            var file = ImportFile.unpack(command.content(), command.options());
            format.read(file, reading);
            return file.damage().orElse(null);
        } catch (UnusableFile unusable) {
            return unusable.code();
        }
    }
}
