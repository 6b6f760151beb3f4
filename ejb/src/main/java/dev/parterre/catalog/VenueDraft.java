package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import java.time.ZoneId;

/** A building to be entered; the country is ISO 3166 alpha-2. */
public record VenueDraft(ExternalRef ref, LocalText name, Address address, ZoneId zone) {

    /** @throws ProgrammeEntryRefused for the first thing that cannot be entered */
    public VenueDraft {
        EntryRules.text("name", name, EntryRules.NAME);
        EntryRules.ascii("timeZone", zone.getId());
    }
}
