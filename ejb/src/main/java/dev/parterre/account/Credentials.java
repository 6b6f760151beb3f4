package dev.parterre.account;

/**
 * What a password is compared with.
 *
 * @param number as {@link SignedIn#credentials()}
 */
record Credentials(AccountId id, String passwordHash, int number) {

    /** Nobody's: the work is done all the same, and nothing matches. */
    static final Credentials NOBODYS = new Credentials(new AccountId(0), null, 0);

    /** Without the hash. */
    @Override
    public String toString() {
        return "Credentials[" + id + "]";
    }
}
