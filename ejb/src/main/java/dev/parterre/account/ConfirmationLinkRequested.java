package dev.parterre.account;

import dev.parterre.shared.Fact;

/** The holder of a pending account asked for the confirmation link once more. */
public record ConfirmationLinkRequested(long accountId) implements Fact {}
