package dev.parterre.account;

import dev.parterre.shared.Fact;

/** A new password was chosen behind the link of a mail; the account's owner is told, in case it was not them. */
public record PasswordReplaced(long accountId) implements Fact {}
