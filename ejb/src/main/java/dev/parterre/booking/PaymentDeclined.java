package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The money was refused; the hold lives on, so that another means can be tried. {@code reason} is the gateway's code. */
public class PaymentDeclined extends Refusal {

    private final BookingReference reference;

    public PaymentDeclined(BookingReference reference, String reason) {
        super(Kind.PAYMENT, Map.of("reason", reason == null ? "declined" : reason));
        this.reference = reference;
    }

    /** The booking that ended by it. */
    public BookingReference reference() {
        return reference;
    }
}
