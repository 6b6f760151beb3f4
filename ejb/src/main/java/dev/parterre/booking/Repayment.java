package dev.parterre.booking;

/** In what form the worth of places that are given back goes back. */
public enum Repayment {
    /** The way it was paid. */
    MONEY,
    /** As the customer chooses. */
    MONEY_OR_CREDIT,
    /** As a balance to buy other tickets with. */
    CREDIT;

    /** @param credit whether a balance is wanted instead of money */
    public boolean allows(boolean credit) {
        return this == MONEY_OR_CREDIT || (this == CREDIT) == credit;
    }
}
