package dev.parterre.web;

import dev.parterre.web.portal.LanguageBacking;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Dates as people say them, in the zone of the place and the language of the page: "Sat 12 Dec, 19:00". The year is said
 * only when it is not the current one. Names of days and months come from the bundle ({@code chrome.date.*}).
 */
@Named("dates")
@RequestScoped
public class Dates {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Clock clock;
    private final Locale locale;

    /** For the container's proxy. */
    Dates() {
        this(null, Locale.ROOT);
    }

    @Inject
    Dates(Clock clock, LanguageBacking language) {
        this(clock, language.getLocale());
    }

    /** For what is written outside of a page's request. */
    public static Dates in(Clock clock, Locale locale) {
        return new Dates(clock, locale);
    }

    Dates(Clock clock, Locale locale) {
        this.clock = clock;
        this.locale = locale;
    }

    /** "Sat 12 Dec, 19:00". */
    public String moment(Instant instant, ZoneId zone) {
        return instant == null ? "" : date(instant, zone) + ", " + time(instant, zone);
    }

    /** "Sat 12 Dec", with the year when it is another one. */
    public String date(Instant instant, ZoneId zone) {
        return instant == null ? "" : day(instant.atZone(zone).toLocalDate());
    }

    /** "Sat 12 Dec" for a date without a time. */
    public String day(LocalDate date) {
        return date == null ? "" : capital(spoken(date));
    }

    /** "Sat 12 Dec" within a sentence, where Bulgarian writes the weekday small. */
    public String inText(Instant instant, ZoneId zone) {
        return instant == null ? "" : spoken(instant.atZone(zone).toLocalDate());
    }

    /** "Sat 12 Dec, 19:00" within a sentence. */
    public String momentInText(Instant instant, ZoneId zone) {
        return instant == null ? "" : inText(instant, zone) + ", " + time(instant, zone);
    }

    private String spoken(LocalDate date) {
        String day = name("weekdays.short", date.getDayOfWeek().getValue()) + " " + date.getDayOfMonth() + " "
                + name("months.short", date.getMonthValue());
        return date.getYear() == LocalDate.now(clock).getYear() ? day : day + " " + date.getYear();
    }

    /** "Sat". */
    public String weekdayOf(LocalDate date) {
        return capital(name("weekdays.short", date.getDayOfWeek().getValue()));
    }

    /** "Saturday". */
    public String weekdayFull(LocalDate date) {
        return capital(name("weekdays", date.getDayOfWeek().getValue()));
    }

    /** "December". */
    public String monthOf(LocalDate date) {
        return name("months", date.getMonthValue());
    }

    /** "Saturday 12 December 2026". */
    public String longDay(LocalDate date) {
        String weekday = name("weekdays", date.getDayOfWeek().getValue());
        return capital(weekday) + " " + date.getDayOfMonth() + " " + name("months", date.getMonthValue()) + " "
                + date.getYear();
    }

    /** "19:00". */
    public String time(Instant instant, ZoneId zone) {
        return instant == null ? "" : TIME.format(instant.atZone(zone));
    }

    /** "12". */
    public String numeral(Instant instant, ZoneId zone) {
        return String.valueOf(instant.atZone(zone).getDayOfMonth());
    }

    /** "Dec", as it stands beside the numeral. */
    public String month(Instant instant, ZoneId zone) {
        return name("months.short", instant.atZone(zone).getMonthValue());
    }

    /** "Sat", as it stands beside the numeral. */
    public String weekday(Instant instant, ZoneId zone) {
        return name("weekdays.short", instant.atZone(zone).getDayOfWeek().getValue());
    }

    /** For the attribute {@code datetime}: RFC 3339 with the offset of the place. */
    public String iso(Instant instant, ZoneId zone) {
        return instant == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    /** For the attribute {@code datetime} of a day. */
    public String isoDate(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate().toString();
    }

    private String name(String list, int number) {
        return ResourceBundle.getBundle("i18n.messages", locale)
                .getString("chrome.date." + list)
                .split(" ")[number - 1];
    }

    private String capital(String word) {
        return word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }
}
