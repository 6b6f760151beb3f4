package dev.parterre.booking;

import dev.parterre.shared.Money;
import java.math.BigDecimal;

/**
 * What staff decide instead of the terms, and why; it goes on record.
 *
 * @param fee kept of each ticket; null for none
 * @param serviceFeeBack whether the service fee goes back
 * @param note in a person's words, 3 to 500 characters; not shown to the customer
 */
public record FeeOverride(Money fee, boolean serviceFeeBack, String note) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    /** @throws CancellationTermsRefused */
    public FeeOverride {
        note = note == null ? "" : note.strip();
        CancellationTermsRefused.unless(note.length() >= SHORTEST && note.length() <= LONGEST, "note", "length");
        CancellationTermsRefused.unless(fee == null || !fee.isNegative(), "fee", "negative");
    }

    CancellationStep step() {
        return new CancellationStep(0, fee, BigDecimal.ZERO, serviceFeeBack, true, Repayment.MONEY_OR_CREDIT);
    }
}
