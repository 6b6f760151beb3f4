package dev.parterre.preference;

import dev.parterre.preference.PreferenceSentence.Phrase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sentence being written: what says something of the wish, and what only connects. */
final class Phrases {

    private final Phrasebook book;
    private final List<Phrase> written = new ArrayList<>();

    Phrases(Locale locale) {
        this.book = new Phrasebook(PreferenceSentence.BUNDLE, locale);
    }

    Phrasebook book() {
        return book;
    }

    void link(String key) {
        written.add(new Phrase(book.say(key), ""));
    }

    void wish(String text, String field) {
        written.add(new Phrase(text, field));
    }

    /** After a comma. */
    void add(String field, String key, Object... arguments) {
        link("sentence.comma");
        wish(book.say(key, arguments), field);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(book.say("format.date"), book.locale())
                .format(date);
    }

    /** An abbreviation at the end has its full stop already. */
    List<Phrase> end() {
        if (!written.get(written.size() - 1).text().endsWith(".")) {
            written.add(new Phrase(".", ""));
        }
        return List.copyOf(written);
    }
}
