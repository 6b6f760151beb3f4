package dev.parterre.matching;

import dev.parterre.catalog.Category;
import dev.parterre.preference.PreferenceDraft;
import dev.parterre.preference.PreferenceFixture;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.QueuePosition;
import dev.parterre.shared.Json;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What many people wish for, with the skew that people have: few cities, categories and words hold most. The same seed gives the
 * same wishes.
 */
final class WishGenerator {

    static final LocalDate TODAY = PreferenceFixture.TODAY;
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Random random;
    private boolean more;
    private long number;

    WishGenerator(long seed) {
        random = new Random(seed);
    }

    /** From now on with everything else that can be asked for, as well. */
    WishGenerator sayingMore() {
        more = true;
        return this;
    }

    QueuePosition position() {
        number++;
        return new QueuePosition(CandidateFixture.NOW.minusSeconds(10_000_000).plusMillis(number), id(number));
    }

    private static PreferenceId id(long number) {
        var id = new char[26];
        var left = number * 0x9E3779B97F4A7C15L;
        for (var i = 0; i < id.length; i++) {
            id[i] = ALPHABET.charAt((int) (left & 31));
            left = Long.rotateRight(left, 5) + i;
        }
        return new PreferenceId(new String(id));
    }

    /** As it is stored: the flat shape of the API as JSON. */
    String json() {
        return Json.write(fields());
    }

    PreferenceSpec spec() {
        return PreferenceDraft.of(fields()).read(TODAY);
    }

    private Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", "Evenings out");
        maybe(90, fields, "categories", () -> some(3, () -> Category.values()[ProgrammeGenerator.skewed(random, 18)]));
        maybe(35, fields, "words", () -> some(3, this::phrase));
        maybe(88, fields, "cities", () -> some(2, this::city));
        maybe(12, fields, "venues", () -> some(3, () -> 1 + ProgrammeGenerator.skewed(random, 400)));
        maybe(60, fields, "weekdays", () -> some(4, () -> DayOfWeek.of(1 + random.nextInt(7))));
        dates(fields);
        maybe(45, fields, "timeFrom", () -> LocalTime.of(15 + random.nextInt(5), 30 * random.nextInt(2)));
        maybe(15, fields, "timeTo", () -> LocalTime.of(20 + random.nextInt(3), 0));
        money(fields);
        maybe(60, fields, "zonesExcluded", () -> List.of("BALCONY"));
        fields.put("bookingsPerMonth", 1 + random.nextInt(4));
        fields.put("together", random.nextBoolean());
        fields.put("mode", "BOOK");
        fields.put("paymentMethod", "pm1");
        if (more) {
            more(fields);
        }
        return fields;
    }

    private void more(Map<String, Object> fields) {
        maybe(15, fields, "performers", () -> some(2, () -> ProgrammeGenerator.word(random)));
        maybe(
                20,
                fields,
                "wordsOut",
                () -> some(2, () -> ProgrammeGenerator.word(random).repeat(2)));
        if (Stream.of("words", "performers")
                .anyMatch(wanted -> !Collections.disjoint(texts(fields, wanted), texts(fields, "wordsOut")))) {
            fields.remove("wordsOut");
        }
        if (!fields.containsKey("categories")) {
            maybe(50, fields, "categoriesOut", () -> some(4, () -> Category.values()[random.nextInt(18)]));
        }
        maybe(30, fields, "near", () -> (41 + random.nextInt(40) * 0.1) + ", " + (22 + random.nextInt(50) * 0.1));
        fields.put("withinKm", 1 + random.nextInt(120));
        if (!fields.containsKey("to")) {
            maybe(40, fields, "blackouts", () -> List.of("2026-12-20/2027-01-06", "2027-03-03"));
        }
        maybe(20, fields, "leadDays", () -> random.nextInt(10));
        maybe(20, fields, "budgetPerYear", () -> "2000.00");
        maybe(20, fields, "nights", () -> 1 + random.nextInt(4));
        maybe(10, fields, "mayBeWorse", () -> true);
        var quantity = (int) fields.get("quantity");
        fields.put("children", random.nextInt(quantity + 1));
    }

    private static List<?> texts(Map<String, Object> fields, String field) {
        return (List<?>) fields.getOrDefault(field, List.of());
    }

    private void dates(Map<String, Object> fields) {
        var from = TODAY.plusDays(random.nextInt(250));
        maybe(35, fields, "from", () -> from);
        maybe(30, fields, "to", () -> from.plusDays(14 + random.nextInt(120)));
    }

    private void money(Map<String, Object> fields) {
        var price = 10 + 5 * random.nextInt(18);
        var quantity = 1 + ProgrammeGenerator.skewed(random, 9);
        fields.put("quantity", quantity);
        fields.put("maxPrice", price + ".00");
        maybe(40, fields, "budgetPerBooking", () -> price + random.nextInt(price * quantity) + ".00");
        maybe(40, fields, "budgetPerMonth", () -> price * (quantity + 1) + ".50");
    }

    private void maybe(int percent, Map<String, Object> fields, String field, Supplier<Object> value) {
        if (random.nextInt(100) < percent) {
            fields.put(field, text(value.get()));
        }
    }

    private static Object text(Object value) {
        return value instanceof List<?> list ? list : value.toString();
    }

    private List<String> some(int most, Supplier<Object> value) {
        return Arrays.asList(new Object[1 + random.nextInt(most)]).stream()
                .map(none -> value.get().toString())
                .toList();
    }

    private String city() {
        var city = ProgrammeGenerator.skewed(random, ProgrammeGenerator.CITIES);
        return random.nextInt(3) == 0 ? ProgrammeGenerator.cityInBulgarian(city) : ProgrammeGenerator.city(city);
    }

    /** A word, the beginning of one, or two that follow each other. */
    private String phrase() {
        var word = ProgrammeGenerator.word(random);
        return switch (random.nextInt(6)) {
            case 0 -> word.substring(0, Math.min(word.length(), 4));
            case 1 -> word + ' ' + ProgrammeGenerator.word(random);
            default -> word;
        };
    }
}
