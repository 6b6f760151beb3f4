package dev.parterre.shared;

/**
 * Something that happened, as a record of ids and values, named in the past tense. It is published through the {@link Outbox}
 * in the transaction that made it true, and reaches every reaction at least once after the commit.
 */
public interface Fact {}
