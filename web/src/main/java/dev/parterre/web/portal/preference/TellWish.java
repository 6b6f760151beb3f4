package dev.parterre.web.portal.preference;

import dev.parterre.catalog.PerformanceCard;
import dev.parterre.catalog.SaleState;
import dev.parterre.preference.Folding;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody means who presses "tell me" beside a performance: places of this very evening where it still takes place and may be
 * had, otherwise whatever comes next of the same title in the same city.
 *
 * @param most what a ticket may cost: it is asked before it is paid, so that this only keeps out what is out of all proportion
 */
record TellWish(PerformanceCard card, Money most) {

    static final int MOST = 10;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_TITLE = 90;
    private static final Set<SaleState> THIS_EVENING =
            EnumSet.of(SaleState.NOT_YET, SaleState.ON_SALE, SaleState.LAST_PLACES, SaleState.SOLD_OUT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    boolean isForThisEvening() {
        return THIS_EVENING.contains(card.sale());
    }

    /** As the form of a standing order and the API spell it; asks before it books. */
    Map<String, Object> fields(int quantity, String language) {
        var performance = card.performance();
        var title = cut(performance.title().in(language), LONGEST_TITLE);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("words", words(performance.title()));
        fields.put("quantity", quantity);
        fields.put("mode", "ASK");
        fields.put("maxPrice", Map.of("amount", most.amount(), "currency", most.currency()));
        if (isForThisEvening()) {
            var start = performance.localStart();
            fields.put("name", title + ", " + start.toLocalDate());
            fields.put("venues", List.of(performance.where().venueId().toString()));
            fields.put("from", start.toLocalDate().toString());
            fields.put("to", start.toLocalDate().toString());
            fields.put("timeFrom", CLOCK.format(start));
            fields.put("timeTo", CLOCK.format(start));
            // its term goes by Sofia's calendar, where a late evening further west is the next day already
            fields.put("endsOn", start.toLocalDate().plusDays(1).toString());
        } else {
            fields.put("name", title);
            fields.put("categories", List.of(performance.category().name()));
            fields.put("cities", List.of(performance.where().city().name().in(language)));
        }
        return fields;
    }

    /** The title in each of its languages, as much of it as a wish may quote: half a title is still found in the whole. */
    private static List<String> words(LocalText title) {
        return Stream.of(title.in("bg"), title.in("en"))
                .map(text -> cut(text, LONGEST_WORD))
                .distinct()
                .toList();
    }

    private static String cut(String text, int longest) {
        var one = text.replaceAll("\\s+", " ").strip();
        if (one.length() <= longest) {
            return one;
        }
        var space = one.lastIndexOf(' ', longest);
        var end = space > 0 ? space : one.offsetByCodePoints(0, one.codePointCount(0, longest) - 1);
        return one.substring(0, end).strip();
    }

    /** Whether that wish was made for this very performance, or for the like of it in the same city when it is not to be had. */
    boolean isOf(PreferenceSpec spec) {
        var performance = card.performance();
        var asked = folded(spec.what().words().stream());
        var day =
                isForThisEvening() ? Optional.of(performance.localStart().toLocalDate()) : Optional.<LocalDate>empty();
        var time = day.map(date -> performance.localStart().toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        return asked.containsAll(folded(words(performance.title()).stream()))
                && spec.when().from().equals(day)
                && spec.when().to().equals(day)
                && spec.when().timeFrom().equals(time)
                && spec.where().venues().contains(performance.where().venueId()) == isForThisEvening()
                && (isForThisEvening() || isInTheCity(spec.where().cities()));
    }

    /** In whichever language the city was written. */
    private boolean isInTheCity(List<String> cities) {
        var name = card.performance().where().city().name();
        return !Collections.disjoint(folded(cities.stream()), folded(Stream.of(name.in("bg"), name.in("en"))));
    }

    private static Set<String> folded(Stream<String> texts) {
        return texts.map(Folding::fold).collect(Collectors.toSet());
    }
}
