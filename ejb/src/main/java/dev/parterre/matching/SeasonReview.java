package dev.parterre.matching;

import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a wish would roughly have led to in the past: by the same rules, for the listed prices, as if the best seats that it may
 * cost had been free and somebody had said yes to every offer.
 *
 * @param from and {@code to} the days looked at, both included
 * @param fitting how many performances were of the kind asked for
 * @param nights what would have been booked, by start
 * @param total what all of it would have cost, by currency of the limits
 * @param passedOver how many that fitted would have been passed over, by reason code
 */
public record SeasonReview(
        LocalDate from, LocalDate to, int fitting, List<Night> nights, Money total, Map<String, Integer> passedOver) {

    /** How far back is looked. */
    static final Duration BACK = Duration.ofDays(365);

    /** One booking, for the whole party. */
    public record Night(ShownPerformance performance, Money total) {}

    public SeasonReview {
        nights = List.copyOf(nights);
        passedOver = Map.copyOf(passedOver);
    }
}
