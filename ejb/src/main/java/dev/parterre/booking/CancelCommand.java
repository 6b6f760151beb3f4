package dev.parterre.booking;

import java.util.Optional;
import java.util.Set;

/**
 * Places to be given back.
 *
 * @param seats keys of the plan's seats; empty means the whole booking
 * @param reason a short code in kebab case, for the books and the mail
 * @param form in what form their worth is wanted
 * @param override what staff decide instead of the terms
 */
public record CancelCommand(
        BookingReference reference, Set<String> seats, String reason, Form form, Optional<FeeOverride> override) {

    /** What the customer wants for them. */
    public enum Form {
        MONEY,
        /** A balance with the house. */
        CREDIT,
        /** A balance to take other places with, for which nothing is kept for cancelling. */
        EXCHANGE
    }

    public CancelCommand {
        seats = Set.copyOf(seats);
        if (reason == null || !reason.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new CancellationReasonRefused();
        }
    }

    public CancelCommand(BookingReference reference, Set<String> seats, String reason) {
        this(reference, seats, reason, Form.MONEY, Optional.empty());
    }

    public static CancelCommand whole(BookingReference reference, String reason) {
        return new CancelCommand(reference, Set.of(), reason);
    }

    public CancelCommand forCredit() {
        return in(Form.CREDIT);
    }

    public CancelCommand in(Form wanted) {
        return new CancelCommand(reference, seats, reason, wanted, override);
    }

    public CancelCommand overriddenBy(FeeOverride decision) {
        return new CancelCommand(reference, seats, reason, form, Optional.of(decision));
    }
}
