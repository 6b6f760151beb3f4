package dev.parterre.notification;

/** A mail waits, is being sent by one consumer, is with the recipient's server, or was given up after days of trying. */
public enum MailState {
    WAITING,
    SENDING,
    SENT,
    FAILED,
    /** There is nothing to say any more, as when an account was confirmed meanwhile. */
    OBSOLETE
}
