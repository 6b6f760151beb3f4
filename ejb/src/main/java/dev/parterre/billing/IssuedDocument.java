package dev.parterre.billing;

import dev.parterre.account.AccountId;
import dev.parterre.billing.DocumentContent.Correction;
import dev.parterre.shared.Json;
import dev.parterre.shared.Money;
import dev.parterre.shared.PublicId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;

/** A document that was issued: written once with its number, never changed; what corrects it is a document of its own. */
@Entity
@Immutable
@Table(name = "billing_document")
class IssuedDocument {

    @Id
    private String id;

    private long owner;
    private int year;
    private int sequence;
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private DocumentKind kind;

    private String booking;
    private Long accountId;
    private String corrects;
    private LocalDate issuedOn;
    private Instant issuedAt;
    private long netMinor;
    private long vatMinor;
    private long grossMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    @Column(columnDefinition = "longtext")
    private String content;

    @Column(columnDefinition = "char(64)")
    private String digest;

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "billing_document_line", joinColumns = @JoinColumn(name = "document_id"))
    @Column(name = "booking_line_id")
    private Set<Long> covers = new HashSet<>();

    protected IssuedDocument() {}

    IssuedDocument(DocumentDraft draft, DocumentNumber number, Optional<AccountId> account, Instant now) {
        var said = draft.numbered(number.text(), number.day());
        this.id = PublicId.random();
        this.owner = draft.owner();
        this.year = number.year();
        this.sequence = number.sequence();
        this.number = number.text();
        this.kind = draft.kind();
        this.booking = draft.subject().reference();
        this.accountId = account.map(AccountId::value).orElse(null);
        this.corrects = draft.corrects().map(IssuedDocument::id).orElse(null);
        this.issuedOn = number.day();
        this.issuedAt = now;
        this.netMinor = said.total().net().minor();
        this.vatMinor = said.total().vat().minor();
        this.grossMinor = said.total().gross().minor();
        this.currency = said.total().gross().currency();
        this.content = Json.write(said);
        this.digest = Digest.sha256(content.getBytes(StandardCharsets.UTF_8));
        this.covers.addAll(draft.covers());
    }

    String id() {
        return id;
    }

    long owner() {
        return owner;
    }

    DocumentKind kind() {
        return kind;
    }

    String booking() {
        return booking;
    }

    Set<Long> covers() {
        return Set.copyOf(covers);
    }

    Correction corrected(boolean replaced) {
        return new Correction(number, issuedOn, replaced);
    }

    /** @throws IllegalStateException when somebody has changed what was written */
    DocumentContent content() {
        if (!Digest.sha256(content.getBytes(StandardCharsets.UTF_8)).equals(digest)) {
            throw new IllegalStateException("document " + id + " is not what was issued");
        }
        return Json.read(content, DocumentContent.class);
    }

    DocumentView view() {
        var issuer = content().issuer().name();
        return new DocumentView(
                id,
                kind,
                number,
                owner,
                issuer,
                booking,
                issuedOn,
                new Money(netMinor, currency),
                new Money(vatMinor, currency),
                new Money(grossMinor, currency),
                Optional.ofNullable(corrects));
    }
}
