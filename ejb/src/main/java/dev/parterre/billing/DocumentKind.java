package dev.parterre.billing;

/** What is written about a sale. */
public enum DocumentKind {
    /** To the person who booked, who gave no address. */
    RECEIPT,
    /** To an address, as a rule a company's. */
    INVOICE,
    /** Takes back a receipt or invoice, or some of its lines. */
    CREDIT_NOTE;

    /** Whether its amounts count against those of the other kinds. */
    public boolean takesBack() {
        return this == CREDIT_NOTE;
    }
}
