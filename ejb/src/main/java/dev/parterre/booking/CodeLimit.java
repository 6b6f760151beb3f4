package dev.parterre.booking;

import dev.parterre.pricing.NoSuchPromotion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.CompletionException;

/**
 * Nobody tries out promotion codes: after twenty that do not exist no code is taken from there for a quarter of an hour. Counted per
 * account, or per address that guests come from, in memory; whoever asks for places without a code is not concerned.
 */
@ApplicationScoped
class CodeLimit {

    private static final int TRIES = 20;

    private final WrongTries<String> tries;

    /** For the container's proxy only. */
    protected CodeLimit() {
        this(null);
    }

    @Inject
    CodeLimit(Clock clock) {
        this.tries = new WrongTries<>(clock, TRIES);
    }

    /** @throws TooManyCodes when it names a code and comes from where too many were tried */
    void check(HoldCommand command) {
        command.promotion().flatMap(code -> tries.rest(code.from())).ifPresent(seconds -> {
            throw new TooManyCodes(seconds);
        });
    }

    /** @param failure what the hold was refused with; null when it was not */
    void learn(HoldCommand command, Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof NoSuchPromotion) {
            command.promotion().ifPresent(code -> tries.wrong(code.from()));
        }
    }
}
