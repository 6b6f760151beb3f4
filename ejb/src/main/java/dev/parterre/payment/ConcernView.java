package dev.parterre.payment;

import dev.parterre.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * Something about money that a person must look at; ids are null where there is none.
 *
 * @param subject our id of what it is about, or the gateway's name of what we do not know
 * @param detail a code that says more, may be null
 * @param dueAt until when something can be done, null when there is no such time
 * @param closedAt null while it is open
 */
public record ConcernView(
        long id,
        ConcernKind kind,
        String subject,
        String paymentId,
        String refundId,
        String purpose,
        Money amount,
        String detail,
        Instant dueAt,
        Instant openedAt,
        Instant closedAt)
        implements Serializable {}
