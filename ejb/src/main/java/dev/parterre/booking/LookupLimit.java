package dev.parterre.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Nobody tries out addresses: after ten wrong ones a guest's booking cannot be looked up for a quarter of an hour. Counted per
 * booking and in memory; a reference itself cannot be guessed.
 */
@ApplicationScoped
class LookupLimit {

    private static final int TRIES = 10;

    private final WrongTries<BookingReference> tries;

    /** For the container's proxy only. */
    protected LookupLimit() {
        this(null);
    }

    @Inject
    LookupLimit(Clock clock) {
        this.tries = new WrongTries<>(clock, TRIES);
    }

    /** @throws TooManyLookups while the booking rests */
    void check(BookingReference reference) {
        tries.rest(reference).ifPresent(seconds -> {
            throw new TooManyLookups(seconds);
        });
    }

    void wrong(BookingReference reference) {
        tries.wrong(reference);
    }
}
