package dev.parterre.matching;

import dev.parterre.preference.PreferenceService;
import dev.parterre.preference.StandingOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether a preference is to be left alone for now, whatever is on sale. Pure. */
final class BlockPolicy {

    /** A card that was declined is not tried again sooner, unless the preference was changed. */
    static final Duration AFTER_DECLINE = Duration.ofHours(24);

    private BlockPolicy() {}

    /**
     * @param counted the preference's decisions that count towards this month's limits, and those still open
     * @param eventful all decisions that something came of or was attempted in
     */
    static Optional<Reason> block(StandingOrder order, List<Decision> counted, List<Decision> eventful, Instant now) {
        if (!order.isActive()) {
            return Optional.of(Reason.NOT_ACTIVE);
        }
        var today = LocalDate.ofInstant(now, PreferenceService.HOME);
        if (order.spec().term().isOver(today)) {
            return Optional.of(Reason.OVER);
        }
        if (order.spec().term().isResting(today)) {
            return Optional.of(Reason.RESTING);
        }
        if (counted.size() >= order.spec().limits().bookingsPerMonth()) {
            return Optional.of(
                    counted.stream().anyMatch(decision -> decision.outcome().isOpen())
                            ? Reason.WAITING_FOR_ANSWER
                            : Reason.BOOKINGS_MONTH_REACHED);
        }
        return eventful.stream()
                .filter(decision -> decision.changedAt().plus(AFTER_DECLINE).isAfter(now))
                .filter(decision -> decision.changedAt().isAfter(order.changedAt()))
                .flatMap(decision -> waiting(decision).stream())
                .findFirst();
    }

    private static Optional<Reason> waiting(Decision decision) {
        if (decision.failedFor(Reason.PAYMENT_DECLINED)) {
            return Optional.of(Reason.WAITING_AFTER_DECLINE);
        }
        return decision.failedFor(Reason.NO_PAYMENT_METHOD) ? Optional.of(Reason.NO_PAYMENT_METHOD) : Optional.empty();
    }
}
