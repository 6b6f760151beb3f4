package dev.parterre.banking;

import dev.parterre.shared.Fact;

/** A customer is to transfer money; they must be told where to. */
public record TransferAwaited(String paymentId, String purpose) implements Fact {}
