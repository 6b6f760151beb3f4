package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.Quote;
import dev.parterre.shared.Money;
import dev.parterre.shared.SqlTime;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A claim on places with an end. The claim itself is in the place rows; this is whose it is and what it costs. */
@Entity
class Hold {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String publicId;
    private long performanceId;
    private Long accountId;

    @Column(columnDefinition = "char(64)")
    private String secretHash;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private HoldState state;

    private Instant expiresAt;
    private boolean extended;
    private Instant madeUntil;
    private boolean madeExtended;
    private long totalMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private Instant createdAt;

    @Column(columnDefinition = "char(43)")
    private String requestId;

    @Column(columnDefinition = "char(43)")
    private String requestHash;

    @ElementCollection
    @CollectionTable(name = "hold_place", joinColumns = @JoinColumn(name = "hold_id"))
    @OrderBy("ordinal")
    private List<HeldSeat> places = new ArrayList<>();

    @Version
    private int version;

    protected Hold() {}

    /** As the row of its table says, without its places. */
    static Hold read(ResultSet row) throws SQLException {
        var hold = new Hold();
        hold.id = row.getLong("id");
        hold.publicId = row.getString("public_id");
        hold.performanceId = row.getLong("performance_id");
        hold.accountId = row.getObject("account_id", Long.class);
        hold.secretHash = row.getString("secret_hash");
        hold.state = HoldState.valueOf(row.getString("state"));
        hold.expiresAt = SqlTime.read(row, "expires_at");
        hold.extended = row.getBoolean("extended");
        hold.madeUntil = SqlTime.readIfAny(row, "made_until").orElse(null);
        hold.madeExtended = row.getBoolean("made_extended");
        hold.totalMinor = row.getLong("total_minor");
        hold.currency = row.getString("currency");
        hold.createdAt = SqlTime.read(row, "created_at");
        hold.requestId = row.getString("request_id");
        hold.requestHash = row.getString("request_hash");
        return hold;
    }

    /** @throws NoSuchHold when it is somebody else's */
    void checkOwner(HoldOwner asking) {
        var own = asking.account().isPresent() && asking.account().equals(account());
        if (!own && !Secrets.matches(asking.secret(), secretHash)) {
            throw new NoSuchHold();
        }
    }

    /** @throws HoldEnded or HoldExpired when it is worth nothing any more */
    void checkAlive(Instant now) {
        if (state == HoldState.EXPIRED || (state == HoldState.ACTIVE && !now.isBefore(expiresAt))) {
            throw new HoldExpired();
        }
        if (state != HoldState.ACTIVE) {
            throw new HoldEnded();
        }
    }

    /** The one extension. @throws HoldAlreadyExtended */
    void extend(Instant until) {
        if (extended) {
            throw new HoldAlreadyExtended();
        }
        extended = true;
        prolong(until);
    }

    /** Never earlier than it was. */
    void prolong(Instant until) {
        if (until.isAfter(expiresAt)) {
            expiresAt = until;
        }
    }

    /** After an attempt to pay that failed: as long as the hold had anyway, and never less than that. */
    void resume(Instant until) {
        expiresAt = until;
    }

    void end(HoldState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("hold " + id + " is " + state + " and cannot become " + next);
        }
        state = next;
    }

    long key() {
        return id;
    }

    /** Digest of the request that made it; null when that carried no key. */
    String requestId() {
        return requestId;
    }

    /** Whether the reservation engine made it for somebody who is away. */
    boolean isOfEngine() {
        return requestId != null && requestId.startsWith(EngineHold.MARK);
    }

    /** Whether what rests for a line may be among its places. */
    boolean isForLine() {
        return requestId != null && requestId.startsWith(EngineHold.LINE_MARK);
    }

    String requestContent() {
        return requestHash;
    }

    HoldId publicId() {
        return new HoldId(publicId);
    }

    PerformanceId performance() {
        return new PerformanceId(performanceId);
    }

    Optional<AccountId> account() {
        return Optional.ofNullable(accountId).map(AccountId::new);
    }

    HoldState state() {
        return state;
    }

    HoldState stateAt(Instant now) {
        return state == HoldState.ACTIVE && !now.isBefore(expiresAt) ? HoldState.EXPIRED : state;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isExtended() {
        return extended;
    }

    /** When it was to end as it was made, if that was taken over from the hold whose place it took. */
    Optional<Instant> inheritedEnd() {
        return Optional.ofNullable(madeUntil);
    }

    /** Whether the hold whose place it took had been extended. */
    boolean isMadeExtended() {
        return madeExtended;
    }

    /** When it would end if nobody had tried to pay for it. */
    Instant plannedEnd() {
        var made = inheritedEnd().orElseGet(() -> createdAt.plus(HoldPolicy.HOLD));
        return extended && !madeExtended ? made.plus(HoldPolicy.EXTENSION) : made;
    }

    Money total() {
        return new Money(totalMinor, currency);
    }

    /** Whether it was quoted with a promotion. */
    boolean isDiscounted() {
        return places.stream().anyMatch(HeldSeat::isDiscounted);
    }

    List<HeldSeat> places() {
        return places;
    }

    List<Integer> ordinals() {
        return places.stream().map(HeldSeat::ordinal).toList();
    }

    Quote quote() {
        return new Quote(
                currency, places.stream().map(place -> place.line(currency)).toList());
    }
}
