package dev.parterre.reporting;

import java.time.Instant;

/**
 * A message that nobody could take in, as staff see it. It carries ids, no personal data.
 *
 * @param fact what it tells; for an order, the queue's name
 * @param content as it was sent
 * @param consumer whose it was: the reaction's name, or the queue's
 * @param expired whether its time ran out; otherwise every delivery failed (the reason is in the log of that moment)
 * @param sentAt when it was first sent
 */
public record DeadLetter(
        DeadLetterId id, String fact, String content, String consumer, boolean expired, Instant sentAt) {}
