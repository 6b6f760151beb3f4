package dev.parterre.account;

import dev.parterre.shared.Fact;

/** An account was registered and waits for its address to be confirmed. */
public record AccountRegistered(long accountId) implements Fact {}
