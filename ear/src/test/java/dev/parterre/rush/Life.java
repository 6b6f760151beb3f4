package dev.parterre.rush;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A hold that somebody was told they have, and how it ended, as far as its buyer can know.
 *
 * @param hold the answer
 * @param booking the answer that made it a booking; null when there was none
 * @param endSentAt from here on it may be over; {@link Deed#NEVER} when nobody ended it
 * @param endGotAt from here on it is over
 * @param uncertain whether a request about it stayed without an answer
 */
record Life(Deed hold, Deed booking, long endSentAt, long endGotAt, boolean uncertain) {

    /** How long the product keeps what nobody books. */
    private static final long KEPT = Duration.ofMinutes(10).toNanos();

    long performance() {
        return hold.wish().performance();
    }

    /** Until then at least it is the buyer's. */
    long surelyUntil() {
        var kept = booking == null && hold.sentAt() < Deed.NEVER - KEPT ? hold.sentAt() + KEPT : Deed.NEVER;
        return Math.min(endSentAt, kept);
    }

    /** Until then others may be refused it: what was sold rests for the line of those who wait, for as long as places are kept. */
    long perhapsUntil() {
        return booking != null && endGotAt < Deed.NEVER - KEPT ? endGotAt + KEPT : endGotAt;
    }

    /** Of everything that was answered; a repeated answer is the same life. */
    static List<Life> of(List<Deed> deeds) {
        var about = new HashMap<String, List<Deed>>();
        var first = new HashMap<String, Deed>();
        for (var deed : deeds) {
            if (deed.wish().subject() != null) {
                about.computeIfAbsent(deed.wish().subject(), any -> new ArrayList<>())
                        .add(deed);
            } else if (deed.is(Wish.Kind.HOLD) && deed.done()) {
                first.merge(deed.id(), deed, Life::earlier);
            }
        }
        return first.values().stream().map(hold -> of(hold, about)).toList();
    }

    /** Known as soon as either answer was there, and perhaps held since the first was asked for. */
    private static Deed earlier(Deed one, Deed other) {
        var known = one.gotAt() <= other.gotAt() ? one : other;
        return new Deed(
                known.wish(),
                Math.min(one.sentAt(), other.sentAt()),
                known.gotAt(),
                known.status(),
                known.code(),
                known.id(),
                known.places(),
                known.content());
    }

    private static Life of(Deed hold, Map<String, List<Deed>> about) {
        var concerning = new ArrayList<>(about.getOrDefault(hold.id(), List.of()));
        var booking = concerning.stream()
                .filter(deed -> deed.is(Wish.Kind.BOOK) && deed.done())
                .findFirst()
                .orElse(null);
        if (booking != null) {
            concerning.addAll(about.getOrDefault(booking.id(), List.of()));
        }
        var endSentAt = Deed.NEVER;
        var endGotAt = Deed.NEVER;
        var uncertain = false;
        for (var deed : concerning) {
            uncertain |= deed.unknown();
            var ends = deed.is(Wish.Kind.RELEASE) || deed.is(Wish.Kind.CANCEL);
            if (ends && (deed.done() || deed.unknown())) {
                endSentAt = Math.min(endSentAt, deed.sentAt());
            }
            if (ends && deed.done()) {
                endGotAt = Math.min(endGotAt, deed.gotAt());
            }
        }
        return new Life(hold, booking, endSentAt, endGotAt, uncertain);
    }
}
