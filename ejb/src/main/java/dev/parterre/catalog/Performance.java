package dev.parterre.catalog;

import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One dated occurrence of an event. Made as a draft; once it has a seating plan and a price it may be scheduled, after which hall
 * and plan stay as they were sold, and the date unless it is {@link #moveTo moved}.
 */
@Entity
class Performance {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Event event;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Hall hall;

    private String externalId;
    private Instant startsAt;

    /** The venue's wall clock, bound as it is: it belongs to no other zone. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    @Column(columnDefinition = "datetime(6)")
    private LocalDateTime localStart;

    /** Before it was given another date. */
    private Instant movedFrom;

    private String timeZone;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private PerformanceState state;

    private Instant saleFrom;
    private Instant saleUntil;
    private int purchaseLimit;
    private Long seatingPlanId;
    private Long priceFromMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    @Version
    private int version;

    protected Performance() {}

    Performance(Event event, String externalId) {
        this.event = event;
        this.externalId = externalId;
        this.state = PerformanceState.DRAFT;
    }

    /**
     * Date and hall can change while it is a draft; the sale window and the limit until it is over.
     *
     * @return whether anything is different now
     */
    boolean describe(PerformanceDraft draft, Hall in) {
        var same = sameOccurrence(draft, in)
                && draft.sale().equals(new SaleWindow(saleFrom, saleUntil))
                && draft.limit() == purchaseLimit;
        if (!same) {
            if (!sameOccurrence(draft, in)) {
                occurs(draft.start(), in);
            }
            saleFrom = draft.sale().from();
            saleUntil = draft.sale().until();
            purchaseLimit = draft.limit();
        }
        return !same;
    }

    private boolean sameOccurrence(PerformanceDraft draft, Hall in) {
        return hall != null
                && in.hallId().equals(hall.hallId())
                && draft.start().equals(localStart);
    }

    private void occurs(LocalDateTime start, Hall in) {
        requireDraft("start", "already-scheduled");
        hall = in;
        timeZone = in.venue().zone().getId();
        localStart = start;
        startsAt = VenueTime.instant(start, in.venue().zone());
    }

    void assignPlan(long planId) {
        if (!Objects.equals(planId, seatingPlanId)) {
            requireDraft("seatingPlan", "already-scheduled");
            seatingPlanId = planId;
        }
    }

    void announcePrice(Money from) {
        priceFromMinor = from.minor();
        currency = from.currency();
    }

    /** Announces a draft that has all it needs; already scheduled ones stay as they are. */
    void schedule() {
        if (state == PerformanceState.DRAFT) {
            EntryRules.require(seatingPlanId != null, "seatingPlan", "missing");
            EntryRules.require(priceFromMinor != null, "prices", "missing");
            become(PerformanceState.SCHEDULED);
        }
    }

    /** Called off for good; may be repeated. Nobody is told of drafts. @return whether it has just been called off */
    boolean cancel() {
        if (state == PerformanceState.CANCELLED) {
            return false;
        }
        requireAnnounced();
        become(PerformanceState.CANCELLED);
        return true;
    }

    /** Taken off its date; the new one is not known yet, and nothing is sold meanwhile. */
    void postpone() {
        requireAnnounced();
        if (state != PerformanceState.RESCHEDULED) {
            become(PerformanceState.RESCHEDULED);
        }
    }

    /** On another date, on which its sale ends as long before the start as it did. */
    void moveTo(LocalDateTime start, Instant now) {
        requireAnnounced();
        var instant = VenueTime.instant(start, zone());
        EntryRules.require(instant.isAfter(now), "start", "past");
        EntryRules.require(!instant.equals(startsAt), "start", "unchanged");
        var until = saleUntil.plus(Duration.between(startsAt, instant));
        saleUntil = until.isAfter(saleFrom) ? until : instant;
        movedFrom = startsAt;
        localStart = start;
        startsAt = instant;
        if (state != PerformanceState.SCHEDULED && state != stateBySale(now)) {
            become(stateBySale(now));
        }
    }

    private PerformanceState stateBySale(Instant now) {
        if (now.isBefore(saleFrom)) {
            return PerformanceState.SCHEDULED;
        }
        return now.isBefore(saleUntil) ? PerformanceState.ON_SALE : PerformanceState.CLOSED;
    }

    private void requireAnnounced() {
        EntryRules.require(
                state.announced() || state == PerformanceState.RESCHEDULED,
                "state",
                "not-from-" + state.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Moves with the sale window.
     *
     * @return whether the sale has just begun
     */
    boolean follow(Instant now) {
        var begins = state == PerformanceState.SCHEDULED && sale().includes(now);
        if (begins) {
            become(PerformanceState.ON_SALE);
        } else if (state.announced() && state != PerformanceState.CLOSED && !now.isBefore(saleUntil)) {
            become(PerformanceState.CLOSED);
        }
        return begins;
    }

    private void become(PerformanceState next) {
        if (!state.mayBecome(next)) {
            throw new ProgrammeEntryRefused("state", "not-from-" + state.name().toLowerCase(Locale.ROOT));
        }
        state = next;
    }

    private void requireDraft(String field, String reason) {
        EntryRules.require(state == PerformanceState.DRAFT, field, reason);
    }

    PerformanceId performanceId() {
        return new PerformanceId(id);
    }

    Event event() {
        return event;
    }

    Imprint imprint() {
        return new Imprint(
                event.organiser().name(), hall.venue().where(), Optional.ofNullable(event.durationMinutes()), version);
    }

    Hall hall() {
        return hall;
    }

    Instant startsAt() {
        return startsAt;
    }

    LocalDateTime localStart() {
        return localStart;
    }

    Optional<Instant> movedFrom() {
        return Optional.ofNullable(movedFrom);
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    PerformanceState state() {
        return state;
    }

    SaleWindow sale() {
        return new SaleWindow(saleFrom, saleUntil);
    }

    int purchaseLimit() {
        return purchaseLimit;
    }

    Optional<Long> seatingPlanId() {
        return Optional.ofNullable(seatingPlanId);
    }

    Optional<Money> priceFrom() {
        return Optional.ofNullable(priceFromMinor).map(minor -> new Money(minor, currency));
    }
}
