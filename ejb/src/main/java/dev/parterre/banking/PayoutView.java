package dev.parterre.banking;

import dev.parterre.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * A transfer that staff are to make, or have made. Holds personal data.
 *
 * @param id to be written as the transfer's end-to-end reference, so that the next statement tells that it was made
 * @param iban null when it is not known: the customer must be asked
 * @param purpose the booking's reference, null when it is for none
 * @param refund whether it gives back a payment, rather than money that was nobody's
 * @param bankRef how staff or the bank name the transfer, null until it is made
 */
public record PayoutView(
        String id,
        Money amount,
        String name,
        String iban,
        String purpose,
        boolean refund,
        PayoutState state,
        String bankRef,
        Instant dueAt,
        Instant sentAt)
        implements Serializable {}
