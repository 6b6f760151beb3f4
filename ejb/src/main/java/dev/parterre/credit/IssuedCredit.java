package dev.parterre.credit;

import java.io.Serializable;

/** A balance that was just made. @param code what opens it, shown this once and never again */
public record IssuedCredit(CreditView credit, String code) implements Serializable {

    /** A code is as good as money. */
    @Override
    public String toString() {
        return "IssuedCredit[" + credit.id() + "]";
    }
}
