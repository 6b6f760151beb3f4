package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.payment.PaymentMethodId;
import java.time.Duration;

/**
 * What the reservation engine books for somebody who is away. Asking again for the same hold is asking for the same booking.
 *
 * @param hold one of the account's
 * @param method a saved method of the account; null only when there is nothing to pay
 * @param undoWindow how long after the confirmation it can be undone
 * @param timeToPay how long the customer may take when their bank asks for them
 */
public record EngineBooking(
        AccountId account, HoldId hold, Buyer buyer, PaymentMethodId method, Duration undoWindow, Duration timeToPay) {}
