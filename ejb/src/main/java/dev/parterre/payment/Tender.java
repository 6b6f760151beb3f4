package dev.parterre.payment;

/** What a payment is made with; decides which gateway moves it. */
public enum Tender {
    /** A card or wallet: saved, as a token, or on the gateway's own page. */
    CARD,
    /** A transfer to the house's bank account, found on its statements. */
    TRANSFER,
    /** Notes and coins at the box office. */
    CASH,
    /** A card at the box office's own terminal. */
    TERMINAL,
    /** A balance with the house: a voucher, a gift card, credit. */
    BALANCE
}
