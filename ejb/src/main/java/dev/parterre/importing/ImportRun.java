package dev.parterre.importing;

import dev.parterre.importing.ImportProgress.Counts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** The record of one import. */
@Entity
class ImportRun {

    @Id
    private String id;

    private String format;
    private String fileName;

    @Column(columnDefinition = "char(64)")
    private String contentHash;

    private String startedBy;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private ImportState state;

    private int rowsRead;
    private int rowsTaken;
    private int rowsUnchanged;
    private int rowsRefused;
    private String failure;
    private Instant startedAt;
    private Instant endedAt;

    @Version
    private int version;

    protected ImportRun() {}

    ImportRun(ImportId id, ImportCommand command, String startedBy, Instant now) {
        this.id = id.value();
        this.format = command.format();
        this.fileName = command.fileName();
        this.contentHash = Sha256.hex(command.content());
        this.startedBy = startedBy;
        this.state = ImportState.RUNNING;
        this.startedAt = now;
    }

    void progress(Counts counts) {
        rowsRead = counts.read();
        rowsTaken = counts.taken();
        rowsUnchanged = counts.unchanged();
        rowsRefused = counts.refused();
    }

    void done(Instant now) {
        end(ImportState.COMPLETED, null, now);
    }

    void fail(String code, Instant now) {
        end(ImportState.FAILED, code, now);
    }

    void abandon(Instant now) {
        end(ImportState.ABANDONED, null, now);
    }

    private void end(ImportState how, String why, Instant now) {
        if (!state.over()) {
            state = how;
            failure = why;
            endedAt = now;
        }
    }

    ImportProgress view() {
        return new ImportProgress(
                new ImportId(id),
                format,
                fileName,
                state,
                new Counts(rowsRead, rowsTaken, rowsUnchanged, rowsRefused),
                Optional.ofNullable(failure),
                startedAt,
                Optional.ofNullable(endedAt));
    }
}
