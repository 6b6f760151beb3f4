package dev.parterre.till;

import dev.parterre.payment.Tender;
import dev.parterre.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/** Money that waits to be handed out. @param purpose a booking's reference */
public record TillRefundView(String id, Tender tender, String purpose, Money amount, Instant dueAt)
        implements Serializable {}
