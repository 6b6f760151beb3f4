package dev.parterre.preference;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.GeoPoint;
import dev.parterre.catalog.VenueId;
import dev.parterre.preference.PreferenceSpec.Consent;
import dev.parterre.preference.PreferenceSpec.Distance;
import dev.parterre.preference.PreferenceSpec.Limits;
import dev.parterre.preference.PreferenceSpec.Near;
import dev.parterre.preference.PreferenceSpec.Nights;
import dev.parterre.preference.PreferenceSpec.Party;
import dev.parterre.preference.PreferenceSpec.Seats;
import dev.parterre.preference.PreferenceSpec.Sitting;
import dev.parterre.preference.PreferenceSpec.Span;
import dev.parterre.preference.PreferenceSpec.Spot;
import dev.parterre.preference.PreferenceSpec.Term;
import dev.parterre.preference.PreferenceSpec.Unwanted;
import dev.parterre.preference.PreferenceSpec.What;
import dev.parterre.preference.PreferenceSpec.When;
import dev.parterre.preference.PreferenceSpec.Where;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a specification from the API's flat shape; what is not said has its default, so that older ones stay readable. */
final class SpecReader {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WORD = 60;

    private final DraftReader reader;
    private final Function<String, Optional<GeoPoint>> places;

    /** @param places where a city is */
    SpecReader(DraftReader reader, Function<String, Optional<GeoPoint>> places) {
        this.reader = reader;
        this.places = places;
    }

    PreferenceSpec spec() {
        return new PreferenceSpec(
                reader.text("name", LONGEST_NAME).orElse(""),
                what(),
                where(),
                when(),
                seats(),
                limits(),
                consent(),
                new Term(reader.date("endsOn"), reader.date("pausedUntil")));
    }

    private What what() {
        return new What(
                categories("categories"),
                words("words"),
                words("performers"),
                new Unwanted(categories("categoriesOut"), words("wordsOut")));
    }

    private Set<Category> categories(String field) {
        return reader.values(field, 20, text -> named(Category.values(), text));
    }

    private List<String> words(String field) {
        return List.copyOf(reader.texts(field, PreferencePolicy.MOST_WORDS, LONGEST_WORD));
    }

    private Where where() {
        return new Where(
                List.copyOf(reader.texts("cities", PreferencePolicy.MOST_PLACES, LONGEST_WORD)),
                reader.values("venues", PreferencePolicy.MOST_PLACES, SpecReader::venue),
                near());
    }

    private Optional<Near> near() {
        var km = reader.number("withinKm").orElse(PreferencePolicy.USUAL_KM);
        return reader.text("near", LONGEST_WORD).map(place -> new Near(place, point(place), km));
    }

    private Optional<GeoPoint> point(String place) {
        var point = PointText.isPoint(place) ? PointText.point(place) : places.apply(place);
        if (point.isEmpty()) {
            reader.note(PreferenceProblem.of("near", "unknown-place", "place", place));
        }
        return point;
    }

    private When when() {
        return new When(
                reader.date("from"),
                reader.date("to"),
                reader.values("weekdays", 7, SpecReader::weekday),
                reader.time("timeFrom"),
                reader.time("timeTo"),
                reader.stretches("blackouts", PreferencePolicy.MOST_PLACES),
                reader.number("leadDays").orElse(0));
    }

    private Seats seats() {
        return new Seats(
                party(),
                sitting(),
                zones("zones"),
                zones("zonesExcluded"),
                spot(),
                reader.number("view").orElse(PreferencePolicy.VIEW_ALONE),
                reader.yes("mayBeWorse", false));
    }

    /** Side by side unless something else is said. */
    private Sitting sitting() {
        var pairs = reader.yes("pairs", false);
        return reader.yes("together", !pairs) ? Sitting.TOGETHER : pairs ? Sitting.PAIRS : Sitting.APART;
    }

    /** Said as how many there are, or as who they are. */
    private Party party() {
        var children = reader.number("children").orElse(0);
        var companions = reader.number("companions").orElse(0);
        var quantity = reader.number("quantity");
        var adults = reader.number("adults");
        var sum = adults.isPresent() ? adults.getAsInt() + children + companions : quantity.orElse(1);
        if (quantity.isPresent() && quantity.getAsInt() != sum) {
            reader.note(PreferenceProblem.of("adults", "party-does-not-add-up", "sum", sum));
        }
        return new Party(
                quantity.orElse(sum), children, reader.number("wheelchairs").orElse(0), companions);
    }

    private Spot spot() {
        return new Spot(
                boxed(reader.number("rowFrom")),
                boxed(reader.number("rowTo")),
                reader.yes("aisle", false),
                reader.yes("centre", false),
                reader.values("distance", 3, text -> named(Distance.values(), text)));
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private Set<String> zones(String field) {
        return reader.values(field, 20, text -> Optional.of(text.toUpperCase(Locale.ROOT)));
    }

    private Limits limits() {
        return new Limits(
                reader.money("maxPrice"),
                reader.money("budgetPerBooking"),
                reader.money("budgetPerMonth"),
                reader.money("budgetPerYear"),
                reader.money("budgetOverall"),
                reader.number("bookingsPerMonth").orElse(1),
                nights());
    }

    private Optional<Nights> nights() {
        var span = one("nightsPer", text -> named(Span.values(), text)).orElse(Span.MONTH);
        return boxed(reader.number("nights")).map(most -> new Nights(most, span));
    }

    private Consent consent() {
        return new Consent(
                one("mode", text -> named(PreferenceMode.values(), text)).orElse(PreferenceMode.ASK),
                reader.text("paymentMethod", 60),
                reader.number("answerHours").orElse(PreferencePolicy.USUAL_ANSWER_HOURS));
    }

    private <T> Optional<T> one(String field, Function<String, Optional<T>> parser) {
        return reader.values(field, 1, parser).stream().findFirst();
    }

    private static Optional<VenueId> venue(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(new VenueId(Long.parseLong(text))) : Optional.empty();
    }

    /** {@code THURSDAY}, {@code Thu} or {@code 4}, as ISO 8601 counts. */
    private static Optional<DayOfWeek> weekday(String text) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(text)
                        || day.name().substring(0, 3).equalsIgnoreCase(text)
                        || String.valueOf(day.getValue()).equals(text))
                .findFirst();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
