package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.shared.RequestKey;
import java.time.Duration;
import java.util.Optional;

/** Places to be held. */
final class HoldErrand extends Errand<HoldOutcome> {

    private final HoldCommand command;
    private final Terms terms;

    /**
     * @param account whose hold it will be; empty for a guest's
     * @param limited whether the performance's purchase limit binds the owner
     * @param line whether they are for somebody in the line, who may have what rests for it
     */
    record Terms(Optional<AccountId> account, Duration duration, boolean limited, boolean line) {

        Terms(Optional<AccountId> account, Duration duration, boolean limited) {
            this(account, duration, limited, false);
        }
    }

    HoldErrand(HoldCommand command, Terms terms, RequestKey key) {
        super(command.performance(), key);
        this.command = command;
        this.terms = terms;
    }

    HoldCommand command() {
        return command;
    }

    Terms terms() {
        return terms;
    }
}
