package dev.parterre.booking;

import java.util.Optional;
import java.util.Set;

/**
 * Places to be given back.
 *
 * @param seats keys of the plan's seats; empty means the whole booking
 * @param reason a short code in kebab case, for the books and the mail
 * @param credit whether a balance is wanted instead of money
 * @param override what staff decide instead of the terms
 */
public record CancelCommand(
        BookingReference reference, Set<String> seats, String reason, boolean credit, Optional<FeeOverride> override) {

    public CancelCommand {
        seats = Set.copyOf(seats);
        if (reason == null || !reason.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new CancellationReasonRefused();
        }
    }

    public CancelCommand(BookingReference reference, Set<String> seats, String reason) {
        this(reference, seats, reason, false, Optional.empty());
    }

    public static CancelCommand whole(BookingReference reference, String reason) {
        return new CancelCommand(reference, Set.of(), reason);
    }

    public CancelCommand forCredit() {
        return new CancelCommand(reference, seats, reason, true, override);
    }

    public CancelCommand overriddenBy(FeeOverride decision) {
        return new CancelCommand(reference, seats, reason, credit, Optional.of(decision));
    }
}
