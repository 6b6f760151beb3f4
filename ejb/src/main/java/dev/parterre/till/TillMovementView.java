package dev.parterre.till;

import dev.parterre.payment.Tender;
import dev.parterre.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * What went over the counter.
 *
 * @param amount negative when it was handed out
 * @param given what the customer put down
 * @param change what they got back of it
 * @param receipt the terminal's, empty for cash
 * @param purpose a booking's reference, or a gift card's id
 */
public record TillMovementView(
        Tender tender, Money amount, Money given, Money change, String receipt, String purpose, Instant at)
        implements Serializable {}
