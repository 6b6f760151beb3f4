package dev.parterre.banking;

/** What stands with a line: nobody's money, kept for an incomplete payment, put aside by staff, or accounted for. */
public enum LineState {
    OPEN,
    KEPT,
    PARKED,
    SETTLED
}
