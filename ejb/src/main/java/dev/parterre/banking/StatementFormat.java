package dev.parterre.banking;

/** How a bank's statement is written. */
public enum StatementFormat {
    CAMT053,
    CSV
}
