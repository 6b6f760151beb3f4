package dev.parterre.notification;

/** Why we write; also what the mail's words are called in the bundle. */
public enum MailKind {
    CONFIRM_ACCOUNT,
    TAKE_ACCOUNT,
    ACCOUNT_EXISTS,
    RESET_PASSWORD,
    PASSWORD_CHANGED,
    BOOKING_CONFIRMED,
    BOOKING_CANCELLED,
    BOOKING_MOVED,
    OFFER,
    PAYMENT_NEEDED,
    HOUSEHOLD_INVITED,
    HOUSEHOLD_JOINED,
    TRANSFER_AWAITED,
    MONEY_RECEIVED,
    PAID_TOO_LATE,
    PAID_TWICE,
    PAID_TOO_LITTLE,
    PAID_TOO_MUCH
}
