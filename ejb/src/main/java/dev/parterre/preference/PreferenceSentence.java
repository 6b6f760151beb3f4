package dev.parterre.preference;

import dev.parterre.catalog.VenueId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A preference as a sentence: "Book two seats together for jazz or chamber music in Sofia, Thursday to Saturday evenings, not
 * the balcony, at most €45 each and €120 a month." Each phrase that says something of the wish names the field to change.
 */
public final class PreferenceSentence {

    static final String BUNDLE = "i18n.preference";

    /** A piece of the sentence, spaces and commas included; {@code field} is empty for what only connects. */
    public record Phrase(String text, String field) {

        public boolean isWish() {
            return !field.isEmpty();
        }
    }

    private final PreferenceSpec spec;
    private final Map<VenueId, String> venueNames;
    private final Phrases phrases;
    private final Phrasebook book;

    private PreferenceSentence(PreferenceSpec spec, Map<VenueId, String> venueNames, Locale locale) {
        this.spec = spec;
        this.venueNames = venueNames;
        this.phrases = new Phrases(locale);
        this.book = phrases.book();
    }

    /** @param venueNames names in that language; a venue without one is left out of the sentence */
    public static List<Phrase> phrases(PreferenceSpec spec, Map<VenueId, String> venueNames, Locale locale) {
        return new PreferenceSentence(spec, venueNames, locale).written();
    }

    public static String text(PreferenceSpec spec, Map<VenueId, String> venueNames, Locale locale) {
        var text = new StringBuilder();
        phrases(spec, venueNames, locale).forEach(phrase -> text.append(phrase.text()));
        return text.toString();
    }

    /** The text of a problem in that language. */
    public static String problem(PreferenceProblem problem, Locale locale) {
        var text = new Phrasebook(BUNDLE, locale).sayOr("problem." + problem.code(), problem.code());
        for (var fact : problem.facts().entrySet()) {
            text = text.replace('{' + fact.getKey() + '}', fact.getValue());
        }
        return text;
    }

    private List<Phrase> written() {
        var seats = new SeatPhrases(phrases);
        var dates = new WhenPhrases(phrases);
        phrases.link("sentence.begin." + spec.consent().mode());
        seats.party(spec.seats());
        what();
        where();
        dates.write(spec.when());
        unwanted();
        seats.places(spec.seats());
        new LimitPhrases(phrases).write(spec.limits());
        if (spec.consent().mode() == PreferenceMode.ASK
                && spec.consent().answerHours() != PreferencePolicy.USUAL_ANSWER_HOURS) {
            phrases.add("answerHours", "sentence.answerHours", spec.consent().answerHours());
        }
        dates.write(spec.term());
        return phrases.end();
    }

    private void what() {
        var categories = spec.what().categories().stream().map(this::category).toList();
        phrases.link("sentence.for");
        phrases.wish(categories.isEmpty() ? book.say("sentence.anything") : book.either(categories), "categories");
        if (!spec.what().words().isEmpty()) {
            phrases.link("sentence.with");
            phrases.wish(book.either(quoted(spec.what().words())), "words");
        }
        if (!spec.what().performers().isEmpty()) {
            phrases.link("sentence.by");
            phrases.wish(book.either(spec.what().performers()), "performers");
        }
    }

    private void unwanted() {
        var unwanted = spec.what().unwanted();
        var categories = unwanted.categories().stream().map(this::category).toList();
        if (!categories.isEmpty()) {
            phrases.add("categoriesOut", "sentence.butNo", book.either(categories));
        }
        if (!unwanted.words().isEmpty()) {
            phrases.add("wordsOut", "sentence.butNo", book.either(quoted(unwanted.words())));
        }
    }

    private List<String> quoted(List<String> words) {
        return words.stream().map(word -> book.say("sentence.quoted", word)).toList();
    }

    private String category(Enum<?> category) {
        return book.say("category." + category.name());
    }

    private void where() {
        var cities = spec.where().cities();
        var said = !cities.isEmpty();
        if (said) {
            phrases.link(startsWithLabial(cities.get(0)) ? "sentence.in.labial" : "sentence.in");
            phrases.wish(book.either(cities), "cities");
        }
        var venues = spec.where().venues().stream()
                .filter(venueNames::containsKey)
                .map(venueNames::get)
                .toList();
        if (!venues.isEmpty()) {
            phrases.link(said ? "sentence.orAt" : "sentence.at");
            phrases.wish(book.either(venues), "venues");
            said = true;
        }
        if (spec.where().near().isPresent()) {
            var near = spec.where().near().get();
            phrases.link(said ? "sentence.orNear" : "sentence.near");
            phrases.wish(book.say("sentence.within", near.km(), near.place()), "near");
        }
    }

    /** Bulgarian says "във" before в and ф. */
    private static boolean startsWithLabial(String city) {
        return city.matches("(?iu)[вф].*");
    }
}
