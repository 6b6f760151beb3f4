package dev.parterre.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One link of the chain; written once, never changed. */
@Entity
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;
    private String actor;
    private String action;
    private String subject;

    @Column(columnDefinition = "longtext")
    private String detail;

    @Column(columnDefinition = "char(64)")
    private String previousHash;

    @Column(columnDefinition = "char(64)")
    private String hash;

    protected AuditEntry() {}

    AuditEntry(AuditRecord said, String previousHash) {
        this.at = said.at();
        this.actor = said.actor();
        this.action = said.action();
        this.subject = said.subject();
        this.detail = said.detail();
        this.previousHash = previousHash;
        this.hash = said.hashAfter(previousHash);
    }

    long id() {
        return id;
    }

    String hash() {
        return hash;
    }

    /** Whether this is the entry that was written then, following the entry with that hash. */
    boolean follows(String hashBefore) {
        var said = new AuditRecord(at, actor, action, subject, detail);
        return previousHash.equals(hashBefore) && hash.equals(said.hashAfter(hashBefore));
    }
}
