package dev.parterre.disruption;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Until when customers may choose between another date and their money. */
final class ChoicePolicy {

    private static final Duration USUAL = Duration.ofDays(14);
    private static final Duration LEAST = Duration.ofDays(3);

    private ChoicePolicy() {}

    /**
     * @param startsAt the new date; empty while it is not known
     * @throws DisruptionRefused when the term is too short, unless the new date is nearer still
     */
    static Instant until(Optional<Instant> wanted, Optional<Instant> startsAt, Instant now) {
        var least = earlier(now.plus(LEAST), startsAt);
        wanted.ifPresent(until -> DisruptionRefused.unless(!until.isBefore(least), "chooseUntil", "too-soon"));
        return earlier(wanted.orElse(now.plus(USUAL)), startsAt);
    }

    private static Instant earlier(Instant one, Optional<Instant> other) {
        return other.filter(limit -> limit.isBefore(one)).orElse(one);
    }
}
