package dev.parterre.billing;

/** Why money moved in the books. */
public enum EntryKind {
    /** A customer paid. */
    CAPTURE,
    /** A paid booking was confirmed. */
    SALE,
    /** Places were given back. */
    RETURN,
    /** A part of the price was kept when places were given back. */
    KEPT,
    /** Money went back to the customer. */
    REFUND,
    /** Money on its way back did not reach the customer and is with us again. */
    REFUND_RETURNED,
    /** What was collected elsewhere arrived at the bank, less the costs. */
    SETTLEMENT,
    /** A customer's bank took a payment back for the time being. */
    DISPUTE,
    /** A dispute was decided. */
    VERDICT,
    /** A balance was bought or given. */
    CREDIT_ISSUED,
    /** Money came to the bank. */
    RECEIVED,
    /** Money that was nobody's went back to whoever sent it. */
    SENT_BACK,
    /** A till was counted, and it was not what it should have been. */
    TILL_GAP,
    /** An organiser was paid. */
    PAYOUT
}
