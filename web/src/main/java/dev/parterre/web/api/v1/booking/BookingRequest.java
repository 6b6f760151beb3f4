package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.BookCommand;
import dev.parterre.booking.BookingSource;
import dev.parterre.booking.Buyer;
import dev.parterre.booking.HoldId;
import dev.parterre.payment.PaymentCommand.Means;
import dev.parterre.payment.PaymentMethodId;
import java.util.Optional;

/**
 * A hold to be booked and paid.
 *
 * @param buyer may be left out by whoever is signed in
 * @param payment a saved method by {@code id}, or a one-time {@code token}; left out when there is nothing to pay
 */
public record BookingRequest(String hold, BuyerRequest buyer, PaymentRequest payment) {

    public record BuyerRequest(String name, String email, String language) {}

    /** {@code method} is the kind of means, {@code card}. */
    public record PaymentRequest(String method, String id, String token) {}

    BookCommand toCommand(String secret, Buyer whoBuys) {
        return new BookCommand(HoldId.of(Fields.required("hold", hold)), secret, whoBuys, means(), BookingSource.API);
    }

    private Optional<Means> means() {
        if (payment == null) {
            return Optional.empty();
        }
        if ((payment.id() == null) == (payment.token() == null)) {
            throw new FieldMissing("payment.token");
        }
        return Optional.of(
                payment.id() == null ? Means.token(payment.token()) : Means.saved(PaymentMethodId.of(payment.id())));
    }
}
