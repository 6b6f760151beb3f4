package dev.parterre.account;

/** What a password is compared with. */
record Credentials(AccountId id, String passwordHash) {

    /** Nobody's: the work is done all the same, and nothing matches. */
    static final Credentials NOBODYS = new Credentials(new AccountId(0), null);

    /** Without the hash. */
    @Override
    public String toString() {
        return "Credentials[" + id + "]";
    }
}
