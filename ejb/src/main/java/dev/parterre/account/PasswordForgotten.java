package dev.parterre.account;

import dev.parterre.shared.Fact;

/**
 * Somebody says that they have forgotten the password of an address. Told of every address, so that asking takes the same time.
 *
 * @param accountId {@link #NOBODYS} when the address has no account
 */
public record PasswordForgotten(long accountId) implements Fact {

    public static final long NOBODYS = 0;
}
