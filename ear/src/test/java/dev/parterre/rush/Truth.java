package dev.parterre.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether all that the buyers were told is so. Times are taken at the buyers' end, and what they leave open is read in the
 * server's favour: a finding is a fault, never bad luck.
 */
final class Truth {

    private static final Set<String> LIVING = Set.of("CONFIRMED", "PARTLY_CANCELLED", "AWAITING_PAYMENT");

    private final History history;
    private final List<Life> lives;

    Truth(History history) {
        this.history = history;
        lives = Life.of(history.deeds());
    }

    void check(Connection connection) throws SQLException {
        var performances =
                history.deeds().stream().map(deed -> deed.wish().performance()).collect(Collectors.toSet());
        assertThat(findings(Books.of(connection, performances))).isEmpty();
    }

    /** One sentence per fault. */
    List<String> findings(Books books) {
        var found = new ArrayList<String>();
        lives.forEach(life -> life(life, books, found));
        twice(found);
        unheardOf(books, found);
        soldTwice(books, found);
        claims(books, found);
        replays(found);
        found.addAll(new FalseRefusals(history, lives).findings());
        return found;
    }

    /** Every answered hold and booking is there, with exactly its places, in the state that its end left it in. */
    private static void life(Life life, Books books, List<String> found) {
        var hold = life.hold();
        var entry = books.holds().get(hold.id());
        if (entry == null || !entry.places().equals(places(hold))) {
            found.add("lost: hold " + hold.id() + " was answered with " + places(hold) + " and is " + entry);
            return;
        }
        var booking = life.booking();
        if (booking != null) {
            booking(life, books, found);
        }
        var ended = life.endGotAt() < Deed.NEVER;
        var expected = booking != null ? "CONVERTED" : ended ? "RELEASED" : "ACTIVE";
        var timeIsUp = expected.equals("ACTIVE") && entry.state().equals("EXPIRED");
        if (!life.uncertain() && !timeIsUp && !entry.state().equals(expected)) {
            found.add("state: hold " + hold.id() + " should be " + expected + " and is " + entry.state());
        }
    }

    private static void booking(Life life, Books books, List<String> found) {
        var booking = life.booking();
        var entry = books.bookings().get(booking.id());
        if (entry == null || !entry.places().equals(places(booking))) {
            found.add("lost: booking " + booking.id() + " was answered with " + places(booking) + " and is " + entry);
            return;
        }
        var cancelled = life.endGotAt() < Deed.NEVER;
        if (!life.uncertain() && cancelled == LIVING.contains(entry.state())) {
            found.add("state: booking " + booking.id() + (cancelled ? " was cancelled and is " : " stands and is ")
                    + entry.state());
        }
    }

    private static TreeSet<Integer> places(Deed deed) {
        return Arrays.stream(deed.places()).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    /** No place was the known property of two buyers at one time. */
    private void twice(List<String> found) {
        var byPlace = new HashMap<String, List<Life>>();
        for (var life : lives) {
            for (var place : life.hold().places()) {
                byPlace.computeIfAbsent(life.performance() + ":" + place, any -> new ArrayList<>(1))
                        .add(life);
            }
        }
        byPlace.forEach((place, owners) -> {
            owners.sort(java.util.Comparator.comparingLong(life -> life.hold().gotAt()));
            for (var i = 1; i < owners.size(); i++) {
                var before = owners.get(i - 1);
                if (before.surelyUntil() > owners.get(i).hold().gotAt()) {
                    found.add("oversold: place " + place + " was answered to "
                            + before.hold().id() + " and to "
                            + owners.get(i).hold().id());
                }
            }
        });
    }

    /** A refusal leaves nothing behind: no hold that nobody was told of, but for the requests that stayed unanswered. */
    private void unheardOf(Books books, List<String> found) {
        var known = lives.stream().map(life -> life.hold().id()).collect(Collectors.toSet());
        var unanswered = history.deeds().stream()
                .filter(deed -> deed.is(Wish.Kind.HOLD) && deed.unknown())
                .collect(Collectors.groupingBy(deed -> deed.wish().performance(), Collectors.counting()));
        var ghosts = new HashMap<Long, List<String>>();
        books.holds().forEach((id, entry) -> {
            if (!known.contains(id)) {
                ghosts.computeIfAbsent(entry.performance(), any -> new ArrayList<>())
                        .add(id);
            }
        });
        ghosts.forEach((performance, ids) -> {
            if (ids.size() > unanswered.getOrDefault(performance, 0L)) {
                found.add("unheard of: performance " + performance + " has holds that nobody was told of: " + ids);
            }
        });
    }

    private static void soldTwice(Books books, List<String> found) {
        var sold = new HashSet<String>();
        books.bookings().forEach((reference, booking) -> {
            if (LIVING.contains(booking.state()) && !booking.state().equals("PARTLY_CANCELLED")) {
                for (var place : booking.places()) {
                    if (!sold.add(booking.performance() + ":" + place)) {
                        found.add(
                                "sold twice: place " + booking.performance() + ":" + place + ", also in " + reference);
                    }
                }
            }
        });
    }

    /** What lives has its places; and what claims a place lives: none hangs on a hold that has ended or was never written. */
    private static void claims(Books books, List<String> found) {
        var claimed = new HashSet<String>();
        for (var place : books.claimed()) {
            var booked = place.state().equals("BOOKED");
            var owner = booked ? place.booking() : place.hold();
            var entry = (booked ? books.bookings() : books.holds()).get(Objects.requireNonNullElse(owner, ""));
            var lives = entry != null && isLiving(entry) && entry.places().contains(place.ordinal());
            if (place.alive() && !lives) {
                found.add("stuck: " + place);
            }
            claimed.add(owner + ":" + place.ordinal());
        }
        books.holds().forEach((id, entry) -> claimed(id, entry, claimed, found));
        books.bookings().forEach((reference, entry) -> claimed(reference, entry, claimed, found));
    }

    private static void claimed(String owner, Books.Entry entry, Set<String> claimed, List<String> found) {
        if (isLiving(entry)
                && !entry.state().equals("PARTLY_CANCELLED")
                && !entry.state().equals("AWAITING_PAYMENT")) {
            entry.places().stream()
                    .filter(place -> !claimed.contains(owner + ":" + place))
                    .forEach(place -> found.add("lost: place " + place + " of " + owner));
        }
    }

    private static boolean isLiving(Books.Entry entry) {
        return entry.state().equals("ACTIVE") || LIVING.contains(entry.state());
    }

    /** The same key, the same answer. */
    private void replays(List<String> found) {
        var first = new HashMap<String, Deed>();
        for (var deed : history.deeds()) {
            var key = deed.wish().key();
            if (key != null && deed.done()) {
                var before = first.putIfAbsent(key, deed);
                if (before != null && !sameAnswer(before, deed)) {
                    found.add("replay: key " + key + " was answered " + before + " and " + deed);
                }
            }
        }
    }

    private static boolean sameAnswer(Deed one, Deed other) {
        return one.status() == other.status()
                && Objects.equals(one.id(), other.id())
                && Arrays.equals(one.places(), other.places())
                && one.content() == other.content();
    }
}
