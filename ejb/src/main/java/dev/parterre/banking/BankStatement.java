package dev.parterre.banking;

import dev.parterre.shared.Digest;
import dev.parterre.shared.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/** A statement file that was taken. */
@Entity
class BankStatement {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(8)")
    private StatementFormat format;

    private String fileName;

    @Column(columnDefinition = "char(64)")
    private String contentHash;

    private int readLines;
    private int newLines;
    private String importedBy;
    private Instant importedAt;

    protected BankStatement() {}

    BankStatement(StatementFile file, String importedBy, Instant now) {
        this.id = PublicId.random();
        this.format = file.format();
        this.fileName = file.name();
        this.contentHash = Digest.of(file.content());
        this.importedBy = importedBy;
        this.importedAt = now;
    }

    void took(boolean isNew) {
        readLines++;
        if (isNew) {
            newLines++;
        }
    }

    String id() {
        return id;
    }

    StatementView view() {
        return new StatementView(id, format, fileName, readLines, newLines, importedAt);
    }
}
