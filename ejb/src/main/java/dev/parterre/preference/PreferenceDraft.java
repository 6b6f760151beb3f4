package dev.parterre.preference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parterre.catalog.Category;
import dev.parterre.catalog.VenueId;
import dev.parterre.preference.PreferenceSpec.Consent;
import dev.parterre.preference.PreferenceSpec.Limits;
import dev.parterre.preference.PreferenceSpec.Seats;
import dev.parterre.preference.PreferenceSpec.What;
import dev.parterre.preference.PreferenceSpec.When;
import dev.parterre.preference.PreferenceSpec.Where;
import dev.parterre.shared.Json;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A preference as a person or a client wrote it, in the flat shape of the API; also how one is stored. Nothing in it is
 * trusted: {@link #read} either yields a {@link PreferenceSpec} without contradictions or names every problem.
 */
public record PreferenceDraft(JsonNode fields) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WORD = 60;

    public PreferenceDraft {
        fields = fields == null || !fields.isObject() ? Json.mapper().createObjectNode() : fields;
    }

    /** @param fields texts, numbers, booleans, lists of texts; null and blank mean not given */
    public static PreferenceDraft of(Map<String, ?> fields) {
        return new PreferenceDraft(Json.mapper().valueToTree(fields));
    }

    static PreferenceDraft parse(String json) {
        return new PreferenceDraft(Json.read(json, ObjectNode.class));
    }

    /** The specification in the same flat shape, every value in its one canonical spelling. */
    public static PreferenceDraft of(PreferenceSpec spec) {
        return new PreferenceDraft(SpecWriter.write(spec));
    }

    /**
     * @param today the date in Parterre's own zone; dates before it cannot be met any more
     * @throws PreferenceRefused naming every problem
     */
    public PreferenceSpec read(LocalDate today) {
        var reader = new DraftReader(fields);
        var spec = spec(reader);
        PreferencePolicy.problems(spec, today).forEach(reader::note);
        if (!reader.problems().isEmpty()) {
            throw new PreferenceRefused(reader.problems());
        }
        return spec;
    }

    /** What was stored after it had been judged; its dates may have passed since. */
    PreferenceSpec stored() {
        return spec(new DraftReader(fields));
    }

    private static PreferenceSpec spec(DraftReader reader) {
        return new PreferenceSpec(
                reader.text("name", LONGEST_NAME).orElse(""),
                new What(
                        reader.values("categories", 20, PreferenceDraft::category),
                        List.copyOf(reader.texts("words", PreferencePolicy.MOST_WORDS, LONGEST_WORD))),
                new Where(
                        List.copyOf(reader.texts("cities", PreferencePolicy.MOST_PLACES, LONGEST_WORD)),
                        reader.values("venues", PreferencePolicy.MOST_PLACES, PreferenceDraft::venue)),
                when(reader),
                seats(reader),
                limits(reader),
                new Consent(mode(reader), reader.text("paymentMethod", 60)));
    }

    private static When when(DraftReader reader) {
        return new When(
                reader.date("from"),
                reader.date("to"),
                reader.values("weekdays", 7, PreferenceDraft::weekday),
                reader.time("timeFrom"),
                reader.time("timeTo"));
    }

    private static Seats seats(DraftReader reader) {
        return new Seats(
                reader.number("quantity").orElse(1),
                reader.yes("together", true),
                zones(reader, "zones"),
                zones(reader, "zonesExcluded"));
    }

    private static Set<String> zones(DraftReader reader, String field) {
        return reader.values(field, 20, text -> Optional.of(text.toUpperCase(Locale.ROOT)));
    }

    private static Limits limits(DraftReader reader) {
        return new Limits(
                reader.money("maxPrice"),
                reader.money("budgetPerBooking"),
                reader.money("budgetPerMonth"),
                reader.number("bookingsPerMonth").orElse(1));
    }

    private static PreferenceMode mode(DraftReader reader) {
        var modes = reader.values("mode", 1, text -> named(PreferenceMode.values(), text));
        return modes.stream().findFirst().orElse(PreferenceMode.ASK);
    }

    private static Optional<Category> category(String text) {
        return named(Category.values(), text);
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
