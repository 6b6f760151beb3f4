package dev.parterre.preference;

import dev.parterre.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One standing order. Active and paused follow each other as often as its owner likes; deleted is the end. The moment of
 * creation, which decides the order of service, never changes.
 */
@Entity
class Preference {

    @Id
    private String id;

    private long accountId;
    private String name;

    @Column(columnDefinition = "longtext")
    private String spec;

    private int quantity;

    @Enumerated(EnumType.STRING)
    private PreferenceMode mode;

    private String paymentMethodId;
    private LocalDate endsOn;
    private LocalDate pausedUntil;

    @Enumerated(EnumType.STRING)
    private PreferenceState state;

    private Instant createdAt;
    private Instant changedAt;

    @Version
    private int version;

    protected Preference() {}

    Preference(AccountId account, PreferenceSpec spec, Instant now) {
        this.id = PreferenceId.random().value();
        this.accountId = account.value();
        this.state = PreferenceState.ACTIVE;
        this.createdAt = now;
        restate(spec, now);
    }

    /**
     * Replaces the wish; the place in the queue stays.
     *
     * @return whether it says anything else now
     */
    final boolean restate(PreferenceSpec wish, Instant now) {
        requireAlive();
        var said = PreferenceDraft.of(wish).fields().toString();
        if (said.equals(spec)) {
            return false;
        }
        spec = said;
        name = wish.name();
        quantity = wish.seats().quantity();
        mode = wish.consent().mode();
        paymentMethodId = wish.consent().paymentMethod().orElse(null);
        endsOn = wish.term().endsOn().orElse(null);
        pausedUntil = wish.term().pausedUntil().orElse(null);
        changedAt = now;
        return true;
    }

    /** @return whether that is a change */
    boolean become(PreferenceState next, Instant now) {
        if (state == next) {
            return false;
        }
        requireAlive();
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(state + " cannot become " + next);
        }
        state = next;
        changedAt = now;
        return true;
    }

    /** Ends it and removes what its owner said; the row stays for the decisions that refer to it. */
    void forget(Instant now) {
        become(PreferenceState.DELETED, now);
        name = "-";
        spec = "{}";
        quantity = 1;
        mode = PreferenceMode.ASK;
        paymentMethodId = null;
        endsOn = null;
        pausedUntil = null;
    }

    void requireVersion(int expected) {
        if (version != expected) {
            throw new PreferenceChanged(version);
        }
    }

    private void requireAlive() {
        if (state == PreferenceState.DELETED) {
            throw new NoSuchPreference();
        }
    }

    boolean isAlive() {
        return state != PreferenceState.DELETED;
    }

    AccountId owner() {
        return new AccountId(accountId);
    }

    boolean isOf(AccountId account) {
        return accountId == account.value() && isAlive();
    }

    PreferenceView view() {
        return new PreferenceView(new PreferenceId(id), wish(), state, createdAt, changedAt, version);
    }

    StandingOrder order() {
        return new StandingOrder(new PreferenceId(id), new AccountId(accountId), wish(), state, changedAt);
    }

    StatedOrder stated() {
        return new StatedOrder(order(), createdAt);
    }

    private PreferenceSpec wish() {
        return PreferenceDraft.parse(spec).stored();
    }
}
