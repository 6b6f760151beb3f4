package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.BookCommand;
import dev.parterre.booking.BookingSource;
import dev.parterre.booking.Buyer;
import dev.parterre.booking.HoldId;
import dev.parterre.payment.PaymentCommand.Means;
import dev.parterre.payment.Tender;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A hold to be booked and paid.
 *
 * @param buyer may be left out by whoever is signed in
 * @param payment left out when there is nothing to pay
 */
public record BookingRequest(String hold, BuyerRequest buyer, PaymentRequest payment) {

    private static final Set<Tender> AT_THE_COUNTER = EnumSet.of(Tender.CASH, Tender.TERMINAL);

    public record BuyerRequest(String name, String email, String language) {}

    BookCommand toCommand(String secret, Buyer whoBuys) {
        var means = Optional.ofNullable(payment).map(given -> given.toMeans(whoBuys.name()));
        return new BookCommand(HoldId.of(Fields.required("hold", hold)), secret, whoBuys, means, source(means));
    }

    private static BookingSource source(Optional<Means> means) {
        return means.map(Means::tender)
                .filter(AT_THE_COUNTER::contains)
                .map(tender -> BookingSource.BOX_OFFICE)
                .orElse(BookingSource.API);
    }
}
