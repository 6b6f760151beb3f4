package dev.parterre.booking;

import dev.parterre.payment.PaymentCommand;
import dev.parterre.payment.Tender;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be made of a hold, whoever asks.
 *
 * @param undoWindow how long after the confirmation the customer may give it back
 * @param timeToPay from now to the end of the bank's questions
 * @param offSession whether the customer is away
 * @param instrument digest of what is paid with, as far as it is known before it is charged
 */
record Order(
        Buyer buyer,
        Optional<PaymentCommand.Means> means,
        BookingSource source,
        Duration undoWindow,
        Duration timeToPay,
        boolean offSession,
        Optional<String> instrument) {

    static Order of(BookCommand command) {
        return new Order(
                command.buyer(),
                command.means(),
                command.source(),
                CancellationTerms.SECOND_THOUGHTS,
                HoldPolicy.TIME_TO_PAY,
                false,
                Optional.empty());
    }

    static Order of(EngineBooking command) {
        return new Order(
                command.buyer(),
                Optional.ofNullable(command.method()).map(PaymentCommand.Means::saved),
                BookingSource.ENGINE,
                command.undoWindow(),
                command.timeToPay(),
                true,
                Optional.empty());
    }

    /** A transfer has its own time. @throws TransferTooLate */
    Order withTime(TransferTermPolicy policy, Instant now, Instant startsAt) {
        return means.filter(chosen -> chosen.tender() == Tender.TRANSFER).isEmpty()
                ? this
                : new Order(buyer, means, source, undoWindow, policy.timeToPay(now, startsAt), offSession, instrument);
    }

    /** @param name what the gateway calls the card itself; not kept */
    Order paidWith(Optional<String> name) {
        return new Order(buyer, means, source, undoWindow, timeToPay, offSession, name.map(Secrets::hash));
    }
}
