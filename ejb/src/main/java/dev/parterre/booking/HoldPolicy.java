package dev.parterre.booking;

import dev.parterre.catalog.PerformanceDetail;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** How long places are kept for whom. */
final class HoldPolicy {

    /** Long enough to fill in a checkout without haste. */
    static final Duration HOLD = Duration.ofMinutes(10);
    /** The one extension. */
    static final Duration EXTENSION = Duration.ofMinutes(5);
    /** From the order to the end of the bank's questions. */
    static final Duration TIME_TO_PAY = Duration.ofMinutes(20);
    /** What is at least left of a hold after a declined payment. */
    static final Duration SECOND_TRY = Duration.ofMinutes(5);

    private HoldPolicy() {}

    /** @throws NotOnSale, TicketTypesMismatch */
    static void check(PerformanceDetail performance, HoldCommand command, Instant now) {
        checkOnSale(performance, now);
        var quantity = command.request().quantity();
        if (!command.types().isEmpty() && command.types().size() != quantity) {
            throw new TicketTypesMismatch(quantity, command.types().size());
        }
    }

    /** @throws NotOnSale outside of the sale */
    static void checkOnSale(PerformanceDetail performance, Instant now) {
        if (!performance.onSale(now)) {
            throw new NotOnSale();
        }
    }

    /** An address as it is counted under. */
    static String normal(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /** Whom the limit is counted under a lock for: an address, without writing it down. */
    static String buyerOf(String email) {
        return "email:" + Secrets.hash(normal(email));
    }

    /** No hold outlives the beginning of the performance. As exact as the database keeps it. */
    static Instant end(Instant now, Duration duration, PerformanceDetail performance) {
        var wanted = now.plus(duration).truncatedTo(ChronoUnit.MICROS);
        return earlier(wanted, performance.startsAt());
    }

    /**
     * A hold that takes the place of another goes on with its time: it ends when that one would have, however often places are changed
     * for others, or for themselves, and what was extended once is not extended again. Of a hold that was to last longer than one that
     * is made now, and extended if it was, not more than that is left.
     */
    static HoldTime time(Instant now, Duration duration, PerformanceDetail performance, Optional<Hold> instead) {
        return instead.map(old -> new HoldTime(
                        earlier(end(now, longest(duration, old), performance), old.expiresAt()),
                        old.isExtended(),
                        true))
                .orElse(new HoldTime(end(now, duration, performance), false, false));
    }

    private static Duration longest(Duration duration, Hold old) {
        return old.isExtended() ? duration.plus(EXTENSION) : duration;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
