package dev.parterre.catalog;

import dev.parterre.shared.LocalText;

/** An organiser to be entered; e-mail and VAT number may be null. */
public record OrganiserDraft(ExternalRef ref, LocalText name, String email, String vatNumber) {

    /** @throws ProgrammeEntryRefused for the first thing that cannot be entered */
    public OrganiserDraft {
        EntryRules.text("name", name, EntryRules.NAME);
        EntryRules.optional("email", email, 254);
        EntryRules.optional("vatNumber", vatNumber, 20);
        EntryRules.ascii("vatNumber", vatNumber);
    }
}
