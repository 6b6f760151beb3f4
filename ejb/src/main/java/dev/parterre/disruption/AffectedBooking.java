package dev.parterre.disruption;

import dev.parterre.booking.BookingReference;
import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** One booking of a performance that was called off or moved. */
@Entity
class AffectedBooking {

    private static final int LONGEST_FAILURE = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "disruption_id")
    private Disruption disruption;

    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private AffectedState state;

    private String secret;
    private long backMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private String failure;
    private int attempts;
    private Instant changedAt;

    @Version
    private int version;

    protected AffectedBooking() {}

    void told(Instant now) {
        become(AffectedState.TOLD, now);
    }

    void accept(Instant now) {
        if (state != AffectedState.ACCEPTED) {
            become(AffectedState.ACCEPTED, now);
        }
    }

    void givenBack(Money back, Instant now) {
        backMinor = back.minor();
        currency = back.currency();
        if (state != AffectedState.GIVEN_BACK) {
            become(AffectedState.GIVEN_BACK, now);
        }
    }

    void done(Instant now) {
        become(AffectedState.DONE, now);
    }

    void fail(String cause, Instant now) {
        become(AffectedState.FAILED, now);
        failure = cause.length() > LONGEST_FAILURE ? cause.substring(0, LONGEST_FAILURE) : cause;
        attempts++;
    }

    void tryAgain(Instant now) {
        become(AffectedState.WAITING, now);
        failure = null;
    }

    /** Looked at and found as it is: others are looked at first the next time. */
    void lookedAt(Instant now) {
        changedAt = now;
    }

    private void become(AffectedState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("booking " + reference + " is " + state + " and cannot become " + next);
        }
        state = next;
        changedAt = now;
    }

    Disruption disruption() {
        return disruption;
    }

    long key() {
        return id;
    }

    AffectedState state() {
        return state;
    }

    String secret() {
        return secret;
    }

    BookingReference reference() {
        return BookingReference.of(reference);
    }

    AffectedView view() {
        return new AffectedView(
                reference(),
                state,
                currency == null ? Optional.empty() : Optional.of(new Money(backMinor, currency)),
                failure,
                attempts,
                changedAt);
    }
}
