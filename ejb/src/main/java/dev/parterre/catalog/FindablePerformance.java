package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.hibernate.type.SqlTypes;

/** A performance of the coming programme as the index holds it; read only. */
@Entity
@Immutable
@Subselect(FindableSql.PERFORMANCE)
@Synchronize({"performance", "hall", "venue", "place_count", "plan_place"})
class FindablePerformance {

    private static final Instant NO_DATE = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    private Long id;

    private Instant startsAt;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime localStart;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private PerformanceState state;

    private Instant saleFrom;
    private Instant saleUntil;
    private Long priceFromMinor;
    private String currency;
    private long venueId;
    private LocalText venue;
    private String cityKey;
    private LocalText city;
    private boolean free;
    private boolean wheelchairs;
    private long mark;

    protected FindablePerformance() {}

    /** What waits for a new date comes after all that has one. */
    Instant startsAt() {
        return isWaiting() ? NO_DATE : startsAt;
    }

    private boolean isWaiting() {
        return state == PerformanceState.RESCHEDULED;
    }

    /** Day by the venue's calendar, as the number of days since 1970; null of what waits for a new date. */
    Integer day() {
        return isWaiting() ? null : Math.toIntExact(localStart.toLocalDate().toEpochDay());
    }

    Instant saleFrom() {
        return saleFrom;
    }

    Instant saleUntil() {
        return saleUntil;
    }

    /** Minor units; null when none is announced. */
    Long price() {
        return priceFromMinor;
    }

    String currency() {
        return currency;
    }

    long venueId() {
        return venueId;
    }

    LocalText venue() {
        return venue;
    }

    String cityKey() {
        return cityKey;
    }

    LocalText city() {
        return city;
    }

    /** Whether it can be bought within its sale window. */
    boolean offered() {
        return free && (state == PerformanceState.SCHEDULED || state == PerformanceState.ON_SALE);
    }

    boolean accessible() {
        return wheelchairs;
    }

    long mark() {
        return mark;
    }
}
