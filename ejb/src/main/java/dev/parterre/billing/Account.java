package dev.parterre.billing;

/**
 * What the ledger keeps apart. Where money is and what it cost us stands on the debit side; what we owe and what we earned on the
 * credit side.
 */
public enum Account {
    /** Money that the card gateway has collected and not yet paid out to the house. */
    GATEWAY(Side.DEBIT, false),
    /** The house's bank account. */
    BANK(Side.DEBIT, false),
    /** Notes and coins at the box office. */
    CASH(Side.DEBIT, false),
    /** Money that the box office's card terminal has collected. */
    TERMINAL(Side.DEBIT, false),
    /** What a customer's bank has taken back until the dispute is decided. */
    DISPUTED(Side.DEBIT, false),
    /** Paid by customers and not yet for anything, or on its way back to them. Nothing is left of it when a booking is settled. */
    CUSTOMERS(Side.CREDIT, false),
    /** On the bank account, and not yet put to a payment. */
    UNMATCHED(Side.CREDIT, false),
    /** Balances with the house: vouchers, gift cards, credit. */
    CREDIT(Side.CREDIT, false),
    /** Tickets without their tax: the organiser's. */
    TICKETS(Side.CREDIT, true),
    /** The tax in the tickets: paid to the organiser, who owes it to the state. */
    TICKET_VAT(Side.CREDIT, true),
    /** What was paid out to the organiser. */
    PAID_OUT(Side.CREDIT, true),
    /** The house's fees without their tax. */
    FEES(Side.CREDIT, false),
    /** The tax in the fees: the house owes it to the state. */
    FEE_VAT(Side.CREDIT, false),
    /** What the gateway and others who collect for the house keep for their work. */
    GATEWAY_COSTS(Side.DEBIT, false),
    /** Disputes that were lost: the house bears them. */
    CHARGEBACKS(Side.DEBIT, false),
    /** Credit given away without money. */
    GOODWILL(Side.DEBIT, false),
    /** What was missing from tills when they were counted, less what was over. */
    TILL_GAPS(Side.DEBIT, false);

    /** On which side an account grows. */
    public enum Side {
        DEBIT,
        CREDIT
    }

    private final Side side;
    private final boolean organisers;

    Account(Side side, boolean organisers) {
        this.side = side;
        this.organisers = organisers;
    }

    public Side side() {
        return side;
    }

    /** Whether each organiser has one of their own; otherwise it is the house's. */
    public boolean isOrganisers() {
        return organisers;
    }
}
