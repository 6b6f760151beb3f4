package dev.parterre.matching;

import dev.parterre.shared.Money;
import java.util.Optional;

/**
 * One of the preferences that a dry run decided about.
 *
 * @param outcome BOOKED or OFFERED for what a run would book or offer, NONE for what it would leave
 * @param reason its code
 * @param performance the one that would be booked or offered; null when none would
 * @param total what that would cost; null when nothing would be booked
 */
public record RunExample(Outcome outcome, String reason, String preference, ShownPerformance performance, Money total) {

    public Optional<ShownPerformance> shown() {
        return Optional.ofNullable(performance);
    }
}
