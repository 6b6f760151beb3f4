package dev.parterre.credit;

/** Why there is a balance. */
public enum CreditKind {
    /** Sold: somebody paid for it. */
    GIFT_CARD,
    /** Given by the house. */
    VOUCHER,
    /** An account's own. */
    ACCOUNT
}
