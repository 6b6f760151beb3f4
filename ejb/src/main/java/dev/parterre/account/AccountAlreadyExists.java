package dev.parterre.account;

import dev.parterre.shared.Fact;

/** Somebody tried to register an address that has an active account; its owner is told by mail, the asker nothing. */
public record AccountAlreadyExists(long accountId) implements Fact {}
