package dev.parterre.ticketing;

import dev.parterre.booking.BookingLineView;
import dev.parterre.booking.BookingView;
import dev.parterre.catalog.Imprint;
import dev.parterre.seating.PlaceInfo;
import dev.parterre.shared.LocalText;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A booking as a calendar entry in the reader's language. */
record BookingCalendar(BookingView booking, Imprint imprint, Locale locale) {

    /** When the organiser did not say how long it lasts. */
    static final Duration USUAL = Duration.ofHours(2);

    byte[] file(Instant now) {
        var words = words();
        var seats = booking.validLines().stream()
                .map(BookingLineView::place)
                .map(place -> name(place, words))
                .collect(Collectors.joining("; "));
        return EventCalendar.of(new EventCalendar.Entry(
                booking.reference().value(),
                in(booking.performance().title()),
                location(),
                seats + "\n" + format(words, "booking", booking.reference()),
                booking.performance().startsAt(),
                booking.performance().zone(),
                imprint.durationMinutes().map(Duration::ofMinutes).orElse(USUAL),
                status(),
                imprint.changes()
                        + booking.lines().size()
                        - booking.validLines().size(),
                now));
    }

    private EventCalendar.Status status() {
        return booking.validLines().isEmpty()
                ? EventCalendar.Status.CANCELLED
                : EventCalendar.Status.of(booking.performance().state());
    }

    private String location() {
        var where = booking.performance().where();
        return Stream.of(
                        where.venue(),
                        where.hall(),
                        imprint.address().street(),
                        where.city().name())
                .map(this::in)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private String name(PlaceInfo place, ResourceBundle words) {
        return place.seat()
                ? format(words, "seat", in(place.zoneName()), place.rowLabel(), place.seatLabel())
                : in(place.zoneName());
    }

    private String format(ResourceBundle words, String key, Object... facts) {
        return new MessageFormat(words.getString(key), locale).format(facts);
    }

    private ResourceBundle words() {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("i18n.ticketing", locale, BookingCalendar.class.getClassLoader(), control);
    }

    private String in(LocalText text) {
        return text.in(locale.getLanguage());
    }
}
