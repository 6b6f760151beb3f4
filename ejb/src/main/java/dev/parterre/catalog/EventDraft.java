package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import java.util.List;

/** A production to be entered; text parts other than the title may be empty, the duration may be null (not known). */
public record EventDraft(
        ExternalRef ref,
        OrganiserId organiser,
        Category category,
        EventText text,
        int ageFrom,
        Integer durationMinutes) {

    private static final int LONGEST = 24 * 60;

    /** What an event says about itself, in every language it has. */
    public record EventText(
            LocalText title, LocalText description, List<Performer> performers, LocalText languageNote) {

        public EventText {
            EntryRules.text("title", title, 300);
            EntryRules.optionalText("description", description, 20_000);
            EntryRules.optionalText("languageNote", languageNote, 300);
            EntryRules.require(performers.size() <= 200, "performers", "too-many");
            performers.forEach(EventText::check);
            performers = List.copyOf(performers);
        }

        private static void check(Performer performer) {
            EntryRules.text("performers", performer.name(), EntryRules.NAME);
            EntryRules.optionalText("performers", performer.role(), EntryRules.NAME);
        }
    }

    /** @throws ProgrammeEntryRefused for the first thing that cannot be entered */
    public EventDraft {
        EntryRules.require(category != null, "category", "missing");
        EntryRules.require(ageFrom >= 0 && ageFrom <= 21, "ageFrom", "out-of-range");
        EntryRules.require(
                durationMinutes == null || durationMinutes > 0 && durationMinutes <= LONGEST,
                "durationMinutes",
                "out-of-range");
    }
}
