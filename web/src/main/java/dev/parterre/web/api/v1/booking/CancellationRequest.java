package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.CancelCommand;
import dev.parterre.booking.CancelCommand.Form;
import dev.parterre.booking.FeeOverride;
import dev.parterre.shared.Money;
import java.util.List;
import java.util.Set;

/**
 * Places to be given back: those seats (ids of the plan), or all when left out. {@code reason} is a code in kebab case.
 *
 * @param form whether money, a balance ({@code CREDIT}) or an {@code EXCHANGE} is wanted, as the terms offer; money when left out
 * @param override what staff decide instead of the terms
 */
public record CancellationRequest(List<String> seats, String reason, Form form, Otherwise override) {

    private static final String WISH = "customer-wish";

    /** @param fee kept of each ticket; left out for none. @param reason in words, for the record */
    public record Otherwise(Money fee, boolean serviceFeeBack, String reason) {}

    static CancelCommand command(BookingReference reference, CancellationRequest request) {
        if (request == null) {
            return CancelCommand.whole(reference, WISH);
        }
        var seats = request.seats() == null ? Set.<String>of() : Set.copyOf(Fields.refused("seats", request.seats()));
        var plain = new CancelCommand(reference, seats, request.reason() == null ? WISH : request.reason());
        var command = plain.in(request.form() == null ? Form.MONEY : request.form());
        var given = request.override();
        return given == null
                ? command
                : command.overriddenBy(new FeeOverride(given.fee(), given.serviceFeeBack(), given.reason()));
    }
}
