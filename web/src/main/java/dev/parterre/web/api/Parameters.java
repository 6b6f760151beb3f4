package dev.parterre.web.api;

import dev.parterre.shared.Money;
import dev.parterre.shared.NotAnAmount;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Function;

/** Reads the text of parameters; what is missing or blank is null, what makes no sense is refused by name. */
public final class Parameters {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Parameters() {}

    /** Of the years 1900 to 9999, which is what a database has. */
    public static LocalDate date(String name, String text) {
        return read(name, text, written -> usual(LocalDate.parse(written)));
    }

    /** Of the same years. */
    public static LocalDateTime dateTime(String name, String text) {
        return read(name, text, written -> usual(LocalDateTime.parse(written)));
    }

    public static Period period(String name, String text) {
        return read(name, text, Period::parse);
    }

    public static Money euros(String name, String text) {
        return read(name, text, amount -> Money.of(amount, "EUR"));
    }

    /** A rate in percent. */
    public static BigDecimal rate(String name, String text) {
        return read(name, text, BigDecimal::new);
    }

    public static <E extends Enum<E>> E oneOf(String name, String text, Class<E> type) {
        return read(name, text, constant -> Enum.valueOf(type, constant.toUpperCase(Locale.ROOT)));
    }

    public static <T> T required(String name, T value) {
        if (value == null) {
            throw new ParameterRefused(name);
        }
        return value;
    }

    private static <T extends TemporalAccessor> T usual(T time) {
        var year = time.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("no usual year");
        }
        return time;
    }

    private static <T> T read(String name, String text, Function<String, T> reading) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reading.apply(text.strip());
        } catch (DateTimeException | IllegalArgumentException | NotAnAmount senseless) {
            throw new ParameterRefused(name);
        }
    }
}
