package dev.parterre.account;

import java.util.Set;

/** The languages Parterre speaks, as BCP 47 keys. */
final class Language {

    static final Set<String> SPOKEN = Set.of("bg", "en");

    private Language() {}

    /** @throws LanguageNotSpoken for any other, or null */
    static String spoken(String language) {
        if (language == null || !SPOKEN.contains(language)) {
            throw new LanguageNotSpoken();
        }
        return language;
    }
}
