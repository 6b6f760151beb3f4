package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.CancelCommand;
import java.util.List;
import java.util.Set;

/** Places to be given back: those seats (ids of the plan), or all when left out. {@code reason} is a code in kebab case. */
public record CancellationRequest(List<String> seats, String reason) {

    static CancelCommand command(BookingReference reference, CancellationRequest request) {
        if (request == null) {
            return CancelCommand.whole(reference, "customer-wish");
        }
        var seats = request.seats() == null ? Set.<String>of() : Set.copyOf(Fields.refused("seats", request.seats()));
        return new CancelCommand(reference, seats, request.reason() == null ? "customer-wish" : request.reason());
    }
}
