package dev.parterre.billing;

import dev.parterre.booking.BookingLineView;
import dev.parterre.booking.BookingView;
import dev.parterre.booking.LineState;
import dev.parterre.pricing.Quote.Part;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that may stand on a document.
 *
 * @param key the booking line's; below zero for what was kept of it when it was given back
 * @param text what it is, in the document's language
 * @param seat which one; empty when that does not matter
 * @param due whether it is owed as things are now
 */
record Billable(long key, String text, String seat, Part part, boolean due) {

    /** The organiser's: tickets, with their seats. */
    static List<Billable> tickets(BookingView booking, DocumentWords words) {
        return booking.lines().stream().map(line -> ticket(line, words)).toList();
    }

    private static Billable ticket(BookingLineView line, DocumentWords words) {
        var category = line.place().categoryName().in(words.language());
        var text = words.text("ticket", words.text("type." + line.type()), category);
        var part = line.amounts().ticket();
        return new Billable(line.id(), text, seat(line, words), part, isDue(part, line, LineState.VALID));
    }

    private static String seat(BookingLineView line, DocumentWords words) {
        var place = line.place();
        var zone = place.zoneName().in(words.language());
        return place.seat() ? words.text("seat", zone, place.rowLabel(), place.seatLabel()) : zone;
    }

    /** The house's: its fee for each place, and what it kept of those that were given back. */
    static List<Billable> fees(BookingView booking, DocumentWords words) {
        return booking.lines().stream()
                .flatMap(line -> Stream.of(fee(line, words), kept(line, words)))
                .toList();
    }

    private static Billable fee(BookingLineView line, DocumentWords words) {
        var part = line.amounts().fee();
        return new Billable(line.id(), words.text("fee"), "", part, isDue(part, line, LineState.VALID));
    }

    private static Billable kept(BookingLineView line, DocumentWords words) {
        var part = line.kept();
        return new Billable(-line.id(), words.text("kept"), "", part, isDue(part, line, LineState.CANCELLED));
    }

    private static boolean isDue(Part part, BookingLineView line, LineState state) {
        return line.state() == state && !part.gross().isZero();
    }
}
