package dev.parterre.booking;

import java.time.Duration;
import java.time.Instant;

/**
 * How long places are kept for a bank transfer.
 *
 * @param term from the order to the end; what a bank needs, weekends included
 * @param beforeStart how long before the performance it must be over, so that what comes to nothing can still be sold
 * @param least how long a customer must have at least
 */
record TransferTermPolicy(Duration term, Duration beforeStart, Duration least) {

    /** @throws TransferTooLate when the performance is too near */
    Duration timeToPay(Instant now, Instant startsAt) {
        var end = startsAt.minus(beforeStart);
        var time = now.plus(term).isBefore(end) ? term : Duration.between(now, end);
        if (time.compareTo(least) < 0) {
            throw new TransferTooLate();
        }
        return time;
    }
}
