package dev.parterre.catalog;

import dev.parterre.shared.LocalText;

/** A room of a venue to be entered; the external id is unique within the venue. */
public record HallDraft(VenueId venue, String externalId, LocalText name, int capacity) {

    private static final int LARGEST = 200_000;

    /** @throws ProgrammeEntryRefused for the first thing that cannot be entered */
    public HallDraft {
        EntryRules.required("id", externalId, 120);
        EntryRules.text("name", name, EntryRules.NAME);
        EntryRules.require(capacity >= 0 && capacity <= LARGEST, "capacity", "out-of-range");
    }
}
