package dev.parterre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds who writes a kind of letter. */
@ApplicationScoped
class LetterComposer {

    @Inject
    private AccountLetters accounts;

    @Inject
    private BookingLetters bookings;

    @Inject
    private DisruptionLetters disruptions;

    @Inject
    private DecisionLetters decisions;

    @Inject
    private HouseholdLetters households;

    @Inject
    private TransferLetters transfers;

    @Inject
    private MoneyLetters money;

    /** @return empty when there is nothing to say any more */
    Optional<Letter> compose(MailOrder order) {
        return switch (order.kind()) {
            case CONFIRM_ACCOUNT -> accounts.confirm(order);
            case TAKE_ACCOUNT -> accounts.take(order);
            case ACCOUNT_EXISTS -> Optional.of(accounts.exists(order));
            case RESET_PASSWORD -> Optional.of(accounts.reset(order));
            case PASSWORD_CHANGED -> Optional.of(accounts.changed(order));
            case BOOKING_CONFIRMED -> bookings.confirmed(order);
            case BOOKING_MOVED -> disruptions.moved(order);
            case BOOKING_CANCELLED -> Optional.of(bookings.cancelled(order));
            case OFFER -> decisions.offer(order);
            case PAYMENT_NEEDED -> decisions.payment(order);
            case HOUSEHOLD_INVITED -> households.invited(order);
            case HOUSEHOLD_JOINED -> households.joined(order);
            case TRANSFER_AWAITED -> transfers.awaited(order);
            case MONEY_RECEIVED -> transfers.received(order);
            case PAID_TOO_LATE -> Optional.of(money.about(order, "paidTooLate"));
            case PAID_TWICE -> Optional.of(money.about(order, "paidTwice"));
            case PAID_TOO_LITTLE -> Optional.of(money.about(order, "paidTooLittle"));
            case PAID_TOO_MUCH -> Optional.of(money.about(order, "paidTooMuch"));
        };
    }
}
