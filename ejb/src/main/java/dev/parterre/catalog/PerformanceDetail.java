package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One performance with what every component that sells, prints or mails it needs.
 *
 * @param zone of the venue; show {@link #localStart()}
 * @param limit most places one buyer may have
 * @param seatingPlanId empty only for drafts
 * @param priceFrom the cheapest price, when announced
 * @param movedFrom when it would have begun before it was given another date; empty when it never was
 */
public record PerformanceDetail(
        PerformanceId id,
        EventId event,
        LocalText title,
        Category category,
        OrganiserId organiser,
        Where where,
        Instant startsAt,
        ZoneId zone,
        PerformanceState state,
        SaleWindow sale,
        int limit,
        Optional<Long> seatingPlanId,
        int ageFrom,
        Optional<Money> priceFrom,
        Optional<Instant> movedFrom) {

    /** The venue's wall clock at the start. */
    public LocalDateTime localStart() {
        return LocalDateTime.ofInstant(startsAt, zone);
    }

    /** Whether it was taken off its date, to which another was given or is still to be given. */
    public boolean wasMoved() {
        return movedFrom.isPresent() || state == PerformanceState.RESCHEDULED;
    }

    public boolean onSale(Instant at) {
        return Performances.onSale(state, sale, at);
    }
}
