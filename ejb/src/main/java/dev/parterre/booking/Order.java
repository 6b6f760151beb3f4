package dev.parterre.booking;

import dev.parterre.payment.PaymentCommand;
import java.time.Duration;
import java.util.Optional;

/**
 * What is to be made of a hold, whoever asks.
 *
 * @param undoWindow how long after the confirmation the customer may give it back
 * @param timeToPay from now to the end of the bank's questions
 * @param offSession whether the customer is away
 */
record Order(
        Buyer buyer,
        Optional<PaymentCommand.Means> means,
        BookingSource source,
        Duration undoWindow,
        Duration timeToPay,
        boolean offSession) {

    static Order of(BookCommand command) {
        return new Order(
                command.buyer(),
                command.means(),
                command.source(),
                CancellationPolicy.SECOND_THOUGHTS,
                HoldPolicy.TIME_TO_PAY,
                false);
    }

    static Order of(EngineBooking command) {
        return new Order(
                command.buyer(),
                Optional.ofNullable(command.method()).map(PaymentCommand.Means::saved),
                BookingSource.ENGINE,
                command.undoWindow(),
                command.timeToPay(),
                true);
    }
}
