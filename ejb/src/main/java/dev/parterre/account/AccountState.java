package dev.parterre.account;

/** Whether the e-mail address has been confirmed. */
public enum AccountState {
    PENDING,
    ACTIVE;

    /** Confirming is the only move, and is not taken back. */
    boolean mayBecome(AccountState next) {
        return this == PENDING && next == ACTIVE;
    }
}
