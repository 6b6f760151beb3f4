package dev.parterre.catalog;

import dev.parterre.shared.LocalText;

/** What texts and numbers of the programme must look like, one rule per kind; lengths are in characters. */
final class EntryRules {

    static final int NAME = 200;

    private EntryRules() {}

    static void require(boolean holds, String field, String reason) {
        if (!holds) {
            throw new ProgrammeEntryRefused(field, reason);
        }
    }

    /** A text in at least one language, none of them blank or too long. */
    static void text(String field, LocalText text, int longest) {
        require(text != null && !text.texts().isEmpty(), field, "missing");
        text.texts().forEach((language, words) -> {
            language(field, language);
            required(field, words, longest);
        });
    }

    /** May have no language at all, but not be null. */
    static void optionalText(String field, LocalText text, int longest) {
        require(text != null, field, "missing");
        text.texts().forEach((language, words) -> {
            language(field, language);
            optional(field, words, longest);
        });
    }

    static void required(String field, String value, int longest) {
        require(value != null && !value.isBlank(), field, "missing");
        optional(field, value, longest);
    }

    static void optional(String field, String value, int longest) {
        require(value == null || value.length() <= longest, field, "too-long");
        require(value == null || value.chars().noneMatch(EntryRules::control), field, "control-characters");
    }

    static void ascii(String field, String value) {
        require(value == null || value.chars().allMatch(c -> c < 0x7f), field, "malformed");
    }

    private static void language(String field, String language) {
        require(language != null && language.matches("[a-z]{2,3}"), field, "unknown-language");
    }

    private static boolean control(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }
}
