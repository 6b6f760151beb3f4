package dev.parterre.account;

import dev.parterre.shared.Fact;

/** Somebody who bought without an account would like one: a link goes to the address the tickets went to. */
public record AccountOffered(long accountId) implements Fact {}
