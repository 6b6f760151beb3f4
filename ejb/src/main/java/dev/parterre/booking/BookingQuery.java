package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import java.util.Optional;

/**
 * What staff look for.
 *
 * @param text a reference, or part of the buyer's name or e-mail address; may be empty
 */
public record BookingQuery(String text, Optional<PerformanceId> performance, Optional<BookingState> state) {

    private static final int LONGEST = 254;

    public BookingQuery {
        text = text == null ? "" : text.strip();
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** The text if it is a reference, else what no booking is called. */
    String reference() {
        return BookingReference.isOne(text) ? BookingReference.of(text).value() : "";
    }
}
