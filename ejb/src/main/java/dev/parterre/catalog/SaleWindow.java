package dev.parterre.catalog;

import java.time.Instant;

/** When places may be sold: from the first instant, up to and without the second. */
public record SaleWindow(Instant from, Instant until) {

    /** @throws ProgrammeEntryRefused when it would end before it begins */
    public SaleWindow {
        if (!from.isBefore(until)) {
            throw new ProgrammeEntryRefused("saleUntil", "sale-window-empty");
        }
    }

    public boolean includes(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
