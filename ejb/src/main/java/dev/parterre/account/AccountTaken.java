package dev.parterre.account;

import dev.parterre.shared.Fact;

/** Somebody who bought as a guest has proved the address by the link of a mail, and has the account: what they bought is theirs. */
public record AccountTaken(long accountId) implements Fact {}
