package dev.parterre.preference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.preference.PreferenceSpec.Stretch;
import dev.parterre.shared.Money;
import dev.parterre.shared.NotAnAmount;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads single fields of a draft and notes what cannot be read; goes on after a problem, so that all are found. */
class DraftReader {

    static final String CURRENCY = "EUR";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

    private final JsonNode draft;
    private final List<PreferenceProblem> problems = new ArrayList<>();

    DraftReader(JsonNode draft) {
        this.draft = draft;
    }

    List<PreferenceProblem> problems() {
        return problems;
    }

    void note(PreferenceProblem problem) {
        problems.add(problem);
    }

    Optional<String> text(String field, int longest) {
        return scalar(field, draft.path(field)).flatMap(text -> checked(field, text, longest));
    }

    /** A list of texts; a single text stands for a list of one. Blank and repeated entries are left out. */
    Set<String> texts(String field, int most, int longest) {
        var node = draft.path(field);
        var found = new LinkedHashSet<String>();
        for (var entry : node.isArray() ? node : List.of(node)) {
            scalar(field, entry).flatMap(text -> checked(field, text, longest)).ifPresent(found::add);
        }
        if (found.size() > most) {
            note(PreferenceProblem.of(field, "too-many", "limit", most));
        }
        return found;
    }

    <T> Set<T> values(String field, int most, Function<String, Optional<T>> parser) {
        var found = new LinkedHashSet<T>();
        for (var text : texts(field, most, 60)) {
            parser.apply(text)
                    .ifPresentOrElse(
                            found::add, () -> note(PreferenceProblem.of(field, "unknown-value", "value", text)));
        }
        return found;
    }

    Optional<LocalDate> date(String field) {
        return text(field, 20).flatMap(text -> parsed(field, text, "not-a-date", LocalDate::parse));
    }

    /** Days or stretches of days, {@code 2026-12-24} or {@code 2026-12-24/2026-12-26}. */
    List<Stretch> stretches(String field, int most) {
        return texts(field, most, 25).stream()
                .flatMap(text -> parsed(field, text, "not-a-date", DraftReader::stretch).stream())
                .toList();
    }

    private static Stretch stretch(String text) {
        var slash = text.indexOf('/');
        var from = LocalDate.parse((slash < 0 ? text : text.substring(0, slash)).strip());
        return new Stretch(
                from,
                slash < 0 ? from : LocalDate.parse(text.substring(slash + 1).strip()));
    }

    Optional<LocalTime> time(String field) {
        return text(field, 20).flatMap(text -> parsed(field, text, "not-a-time", LocalTime::parse));
    }

    OptionalInt number(String field) {
        var number = text(field, 20).flatMap(text -> parsed(field, text, "not-a-number", Integer::valueOf));
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    boolean yes(String field, boolean unsaid) {
        var node = draft.path(field);
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        var text = scalar(field, node).orElse("").strip();
        if (text.isEmpty()) {
            return unsaid;
        }
        if (!"true".equalsIgnoreCase(text) && !"false".equalsIgnoreCase(text)) {
            note(PreferenceProblem.of(field, "wrong-type"));
        }
        return "true".equalsIgnoreCase(text);
    }

    /** An amount as {@code "45.00"}, {@code 45} or {@code {"amount":"45.00","currency":"EUR"}}. */
    Optional<Money> money(String field) {
        var node = draft.path(field);
        var amount = node.isObject() ? node.path("amount") : node;
        var currency = node.isObject() ? node.path("currency").asText(CURRENCY) : CURRENCY;
        return scalar(field, amount).filter(text -> !text.isBlank()).flatMap(text -> amount(field, text, currency));
    }

    private Optional<Money> amount(String field, String text, String currency) {
        try {
            return Optional.of(Money.of(text.length() > 20 ? "" : text, currency));
        } catch (NotAnAmount unreadable) {
            note(PreferenceProblem.of(field, "not-an-amount"));
            return Optional.empty();
        }
    }

    private <T> Optional<T> parsed(String field, String text, String problem, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException | NumberFormatException unreadable) {
            note(PreferenceProblem.of(field, problem));
            return Optional.empty();
        }
    }

    private Optional<String> scalar(String field, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isValueNode()) {
            note(PreferenceProblem.of(field, "wrong-type"));
            return Optional.empty();
        }
        return Optional.of(node.isFloatingPointNumber() ? node.decimalValue().toPlainString() : node.asText());
    }

    private Optional<String> checked(String field, String text, int longest) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        if (CONTROL.matcher(stripped).find()) {
            note(PreferenceProblem.of(field, "control-characters"));
            return Optional.empty();
        }
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            note(PreferenceProblem.of(field, "too-long", "limit", longest));
            return Optional.empty();
        }
        return Optional.of(stripped);
    }
}
