package dev.parterre.till;

import dev.parterre.shared.Money;
import dev.parterre.shared.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** Somebody at a till, from the float to the count. */
@Entity
class TillSession {

    @Id
    private String id;

    private String till;
    private String staff;
    private String openKey;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private long floatMinor;
    private Long expectedMinor;
    private Long countedMinor;
    private Instant openedAt;
    private Instant closedAt;

    @Version
    private int version;

    protected TillSession() {}

    TillSession(String till, String staff, Money change, Instant now) {
        this.id = PublicId.random();
        this.till = till;
        this.staff = staff;
        this.openKey = staff;
        this.currency = change.currency();
        this.floatMinor = change.minor();
        this.openedAt = now;
    }

    /** @param cash what the movements brought, less what they took */
    void close(Money cash, Money counted, Instant now) {
        openKey = null;
        expectedMinor = startedWith().plus(cash).minor();
        countedMinor = counted.minor();
        closedAt = now;
    }

    String id() {
        return id;
    }

    String currency() {
        return currency;
    }

    Money startedWith() {
        return new Money(floatMinor, currency);
    }

    /** @param cash what the movements have brought so far */
    TillView view(Money cash) {
        var expected = expectedMinor == null ? startedWith().plus(cash) : new Money(expectedMinor, currency);
        var counted = countedMinor == null ? null : new Money(countedMinor, currency);
        return new TillView(id, till, staff, startedWith(), expected, counted, openedAt, closedAt);
    }
}
