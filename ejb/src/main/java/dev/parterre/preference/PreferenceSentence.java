package dev.parterre.preference;

import dev.parterre.catalog.VenueId;
import dev.parterre.preference.PreferenceSpec.When;
import dev.parterre.shared.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A preference as a sentence: "Book two seats together for jazz or chamber music in Sofia, Thursday to Saturday evenings, not
 * the balcony, at most €45 each and €120 a month." Each phrase that says something of the wish names the field to change.
 */
public final class PreferenceSentence {

    private static final String BUNDLE = "i18n.preference";
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime LATE = LocalTime.of(22, 0);

    /** A piece of the sentence, spaces and commas included; {@code field} is empty for what only connects. */
    public record Phrase(String text, String field) {

        public boolean isWish() {
            return !field.isEmpty();
        }
    }

    private final PreferenceSpec spec;
    private final Map<VenueId, String> venueNames;
    private final Phrasebook book;
    private final List<Phrase> phrases = new ArrayList<>();

    private PreferenceSentence(PreferenceSpec spec, Map<VenueId, String> venueNames, Locale locale) {
        this.spec = spec;
        this.venueNames = venueNames;
        this.book = new Phrasebook(BUNDLE, locale);
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
        link("sentence.begin." + spec.consent().mode());
        wish(quantity(), "quantity");
        what();
        where();
        when();
        zones();
        limits();
        phrases.add(new Phrase(".", ""));
        return phrases;
    }

    private String quantity() {
        var quantity = spec.seats().quantity();
        var together = quantity > 1 && spec.seats().together() ? "sentence.together." : "sentence.apart.";
        return book.say(together + (quantity == 1 ? "one" : "many"), book.say("number." + quantity));
    }

    private void what() {
        var categories = spec.what().categories().stream().map(this::category).toList();
        link("sentence.for");
        wish(categories.isEmpty() ? book.say("sentence.anything") : book.either(categories), "categories");
        if (!spec.what().words().isEmpty()) {
            link("sentence.with");
            wish(
                    book.either(spec.what().words().stream()
                            .map(word -> book.say("sentence.quoted", word))
                            .toList()),
                    "words");
        }
    }

    private String category(Enum<?> category) {
        return book.say("category." + category.name());
    }

    private void where() {
        var cities = spec.where().cities();
        if (!cities.isEmpty()) {
            link(startsWithLabial(cities.get(0)) ? "sentence.in.labial" : "sentence.in");
            wish(book.either(cities), "cities");
        }
        var venues = spec.where().venues().stream()
                .filter(venueNames::containsKey)
                .map(venueNames::get)
                .toList();
        if (!venues.isEmpty()) {
            link(cities.isEmpty() ? "sentence.at" : "sentence.orAt");
            wish(book.either(venues), "venues");
        }
    }

    /** Bulgarian says "във" before в and ф. */
    private static boolean startsWithLabial(String city) {
        return city.matches("(?iu)[вф].*");
    }

    private void when() {
        var when = spec.when();
        var time = times(when);
        if (!when.weekdays().isEmpty() || !time.isEmpty()) {
            link("sentence.comma");
            wish(days(when.weekdays(), time), when.weekdays().isEmpty() ? "timeFrom" : "weekdays");
        }
        if (when.from().isPresent() || when.to().isPresent()) {
            link("sentence.comma");
            wish(dates(when), "from");
        }
    }

    private String days(Set<DayOfWeek> weekdays, String time) {
        if (weekdays.isEmpty() || weekdays.size() == 7) {
            return time.isEmpty() ? book.say("sentence.anyDay") : book.say("sentence.anyDay") + ' ' + time;
        }
        var days = weekdays.stream().sorted(Comparator.naturalOrder()).toList();
        var first = days.get(0);
        var last = days.get(days.size() - 1);
        var unbroken = days.size() > 2 && last.getValue() - first.getValue() == days.size() - 1;
        if (unbroken) {
            return (book.say("sentence.dayRange", day(first), day(last)) + ' ' + time).strip();
        }
        var named = book.both(days.stream().map(this::day).toList());
        return time.isEmpty() ? book.say("sentence.onDays", named) : named + ' ' + time;
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, book.locale());
    }

    private String times(When when) {
        if (when.timeFrom().isEmpty() && when.timeTo().isEmpty()) {
            return "";
        }
        var from = when.timeFrom().orElse(LocalTime.MIN);
        var to = when.timeTo().orElse(LocalTime.MAX);
        if (!from.isBefore(EVENING) && from.getHour() < 20 && !to.isBefore(LATE)) {
            return book.say("sentence.evenings");
        }
        if (from.isBefore(NOON) && !to.isAfter(NOON)) {
            return book.say("sentence.mornings");
        }
        if (!from.isBefore(NOON) && from.isBefore(EVENING) && !to.isAfter(LocalTime.of(18, 0))) {
            return book.say("sentence.afternoons");
        }
        var key = when.timeTo().isEmpty()
                ? "sentence.after"
                : when.timeFrom().isEmpty() ? "sentence.before" : "sentence.between";
        return book.say(key, from.toString(), to.toString());
    }

    private String dates(When when) {
        var key = when.to().isEmpty()
                ? "sentence.fromDate"
                : when.from().isEmpty() ? "sentence.untilDate" : "sentence.dateRange";
        return book.say(
                key,
                when.from().map(this::date).orElse(""),
                when.to().map(this::date).orElse(""));
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(book.say("format.date"), book.locale())
                .format(date);
    }

    private void zones() {
        var seats = spec.seats();
        if (!seats.zones().isEmpty()) {
            link("sentence.comma");
            wish(book.say("sentence.inZones", book.either(zoneNames(seats.zones()))), "zones");
        }
        if (!seats.zonesExcluded().isEmpty()) {
            link("sentence.comma");
            wish(book.say("sentence.notZones", book.either(zoneNames(seats.zonesExcluded()))), "zonesExcluded");
        }
    }

    private List<String> zoneNames(Set<String> zones) {
        return zones.stream().map(zone -> book.sayOr("zone." + zone, zone)).toList();
    }

    private void limits() {
        var limits = spec.limits();
        var all = new ArrayList<Phrase>();
        limits.maxPrice().ifPresent(price -> all.add(limit("sentence.each", price, "maxPrice")));
        limits.budgetPerBooking().ifPresent(budget -> all.add(limit("sentence.aBooking", budget, "budgetPerBooking")));
        limits.budgetPerMonth().ifPresent(budget -> all.add(limit("sentence.aMonth", budget, "budgetPerMonth")));
        for (var i = 0; i < all.size(); i++) {
            link(i == 0 ? "sentence.atMost" : i == all.size() - 1 ? "sentence.and" : "sentence.comma");
            phrases.add(all.get(i));
        }
        if (limits.bookingsPerMonth() > 1) {
            link("sentence.comma");
            wish(book.say("sentence.bookings", limits.bookingsPerMonth()), "bookingsPerMonth");
        }
    }

    private Phrase limit(String key, Money amount, String field) {
        return new Phrase(book.say(key, book.money(amount)), field);
    }

    private void link(String key) {
        phrases.add(new Phrase(book.say(key), ""));
    }

    private void wish(String text, String field) {
        phrases.add(new Phrase(text, field));
    }
}
