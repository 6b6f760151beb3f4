package dev.parterre.banking;

/** How far an awaited transfer is. */
enum TransferState {
    WAITING,
    PAID,
    LAPSED
}
