package dev.parterre.booking;

import java.util.Set;

/**
 * Places to be given back.
 *
 * @param seats keys of the plan's seats; empty means the whole booking
 * @param reason a short code in kebab case, for the books and the mail
 */
public record CancelCommand(BookingReference reference, Set<String> seats, String reason) {

    public CancelCommand {
        seats = Set.copyOf(seats);
        if (reason == null || !reason.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new CancellationReasonRefused();
        }
    }

    public static CancelCommand whole(BookingReference reference, String reason) {
        return new CancelCommand(reference, Set.of(), reason);
    }
}
