package dev.parterre.catalog;

import java.time.LocalDateTime;

/**
 * One dated occurrence to be entered.
 *
 * @param externalId unique within the event
 * @param start wall clock of the hall's venue
 * @param limit most places one buyer may have
 */
public record PerformanceDraft(
        EventId event, String externalId, HallId hall, LocalDateTime start, SaleWindow sale, int limit) {

    /** @throws ProgrammeEntryRefused for the first thing that cannot be entered */
    public PerformanceDraft {
        EntryRules.required("id", externalId, 160);
        EntryRules.require(limit >= 1 && limit <= 500, "limit", "out-of-range");
        EntryRules.require(start.getYear() >= 1990 && start.getYear() <= 2200, "start", "out-of-range");
    }
}
