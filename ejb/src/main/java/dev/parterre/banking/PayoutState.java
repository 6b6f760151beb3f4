package dev.parterre.banking;

/** Whether money that is to go back has been sent. */
public enum PayoutState {
    DUE,
    SENT
}
