package dev.parterre.billing;

import dev.parterre.shared.Json;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** An entry as it is kept: written once, sealed with the hash of the one before, never changed. */
@Entity
@Immutable
class LedgerEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String source;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(16)")
    private EntryKind kind;

    private String subject;
    private Instant occurredAt;
    private Instant postedAt;

    @Column(columnDefinition = "char(64)")
    private String previousHash;

    @Column(columnDefinition = "char(64)")
    private String hash;

    @OneToMany(mappedBy = "entry", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<LedgerLine> lines = new ArrayList<>();

    protected LedgerEntry() {}

    LedgerEntry(Entry entry, String previousHash, Instant now) {
        this.source = entry.source();
        this.kind = entry.kind();
        this.subject = entry.subject();
        this.occurredAt = entry.at().truncatedTo(ChronoUnit.MICROS);
        this.postedAt = now.truncatedTo(ChronoUnit.MICROS);
        entry.lines().forEach(line -> lines.add(new LedgerLine(this, line)));
        this.previousHash = previousHash;
        this.hash = hashAfter(previousHash);
    }

    /** SHA-256 over the hash before and all that the entry says, its lines in their order. */
    private String hashAfter(String before) {
        var sealed = new ArrayList<Object>(
                List.of(before, source, kind.name(), subject, occurredAt.toString(), postedAt.toString()));
        lines.forEach(line -> sealed.add(line.sealed()));
        return Digest.sha256(Json.write(sealed).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether this is the entry that was written then, following the entry with that hash. */
    boolean follows(String hashBefore) {
        return previousHash.equals(hashBefore) && hash.equals(hashAfter(hashBefore));
    }

    long id() {
        return id;
    }

    String hash() {
        return hash;
    }

    EntryView view() {
        return new EntryView(
                id,
                kind,
                source,
                subject,
                occurredAt,
                lines.stream()
                        .map(line -> new EntryView.Line(line.account(), line.amount()))
                        .toList());
    }
}
