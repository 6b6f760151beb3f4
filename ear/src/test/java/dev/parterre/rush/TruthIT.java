package dev.parterre.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The control of the checks: told of a fault, each must find it; told none, none may. The stories are made up. */
class TruthIT {

    private static final long SHOW = 7;
    private static final Hall HALL = Hall.of(2, 3);

    private final ForgedHistory story = new ForgedHistory(HALL, SHOW);

    @Test
    void anHonestStoryHasNoFault() {
        var hold = story.held("h1", 10, 20, 0);
        story.booked(hold, "B1", 30, 40);
        story.released(story.held("h2", 10, 25, 1), 30, 40);
        story.held("h3", 41, 50, 1);
        story.refused("places-taken", 42, 55, 1);

        story.inTheBooks("h1", "CONVERTED", 0).sold("B1", "CONFIRMED", 0);
        story.inTheBooks("h2", "RELEASED", 1).inTheBooks("h3", "ACTIVE", 1);
        story.claimed(0, "BOOKED", "h1", "B1").claimed(1, "HELD", "h3", null);
        assertThat(story.findings()).isEmpty();
    }

    @Test
    void aPlaceThatTwoWereToldTheyHaveIsFound() {
        story.held("h1", 10, 20, 0);
        story.held("h2", 30, 40, 0);
        story.inTheBooks("h1", "ACTIVE", 0).inTheBooks("h2", "ACTIVE", 0);
        assertThat(story.findings()).anyMatch(finding -> finding.startsWith("oversold"));
    }

    @Test
    void aPlaceThatALivingHoldHasNotIsFound() {
        story.held("h1", 10, 20, 0);
        story.inTheBooks("h1", "ACTIVE", 0);
        assertThat(story.findings()).anyMatch(finding -> finding.startsWith("lost: place"));
    }

    @Test
    void aPlaceThatTwoBookingsHaveIsFound() {
        story.booked(story.held("h1", 10, 20, 0), "B1", 21, 25);
        story.inTheBooks("h1", "CONVERTED", 0).sold("B1", "CONFIRMED", 0).sold("B2", "CONFIRMED", 0);
        assertThat(story.findings()).anyMatch(finding -> finding.startsWith("sold twice"));
    }

    @Test
    void aHoldThatIsNotThereIsFound() {
        story.held("h1", 10, 20, 0);
        assertThat(story.findings()).anyMatch(finding -> finding.startsWith("lost: hold"));
    }

    @Test
    void aHoldWithOtherPlacesThanWereAnsweredIsFound() {
        story.held("h1", 10, 20, 0);
        story.inTheBooks("h1", "ACTIVE", 1);
        assertThat(story.findings()).anyMatch(finding -> finding.startsWith("lost: hold"));
    }

    @Test
    void aBookingThatIsNotThereIsFound() {
        story.booked(story.held("h1", 10, 20, 0), "B1", 21, 25);
        story.inTheBooks("h1", "CONVERTED", 0);
        assertThat(story.findings()).anyMatch(finding -> finding.startsWith("lost: booking"));
    }

    @Test
    void aHoldThatWasReleasedAndStillLivesIsFound() {
        story.released(story.held("h1", 10, 20, 0), 30, 40);
        story.inTheBooks("h1", "ACTIVE", 0);
        assertThat(story.findings()).anyMatch(finding -> finding.startsWith("state: hold"));
    }

    @Test
    void aPlaceStuckOnAnEndedHoldIsFound() {
        story.released(story.held("h1", 10, 20, 0), 30, 40);
        story.inTheBooks("h1", "RELEASED", 0).claimed(0, "HELD", "h1", null);
        assertThat(story.findings()).anyMatch(finding -> finding.startsWith("stuck"));
    }

    @Test
    void aHoldThatARefusalLeftBehindIsFound() {
        story.refused("places-taken", 10, 20, 0);
        story.inTheBooks("ghost", "ACTIVE", 0);
        assertThat(story.findings()).anyMatch(finding -> finding.startsWith("unheard of"));
    }

    @Test
    void aHoldWhoseAnswerWasLostIsNoFault() {
        story.unanswered(10, 0);
        story.refused("places-taken", 30, 40, 0);
        story.inTheBooks("ghost", "ACTIVE", 0).claimed(0, "HELD", "ghost", null);
        assertThat(story.findings()).isEmpty();
    }

    @Test
    void aRefusalOfFreeSeatsIsFound() {
        story.released(story.held("h1", 10, 20, 0), 30, 40);
        story.refused("places-taken", 41, 50, 0);
        story.inTheBooks("h1", "RELEASED", 0);
        assertThat(story.findings()).anyMatch(finding -> finding.startsWith("false refusal"));
    }

    @Test
    void aRefusalWhileTheSeatWasPerhapsStillHeldIsNoFault() {
        story.released(story.held("h1", 10, 20, 0), 30, 40);
        story.refused("places-taken", 39, 50, 0);
        story.inTheBooks("h1", "RELEASED", 0);
        assertThat(story.findings()).isEmpty();
    }

    @Test
    void aRefusalWhileASoldSeatRestsForTheLineIsNoFault() {
        var hold = story.held("h1", 10, 20, 0);
        story.cancelled(story.booked(hold, "B1", 21, 25), 30, 40);
        story.refused("places-taken", 41, 50, 0);
        story.inTheBooks("h1", "CONVERTED", 0).sold("B1", "CANCELLED", 0);
        assertThat(story.findings()).isEmpty();
    }

    @Test
    void soldOutWhileASlotWasFreeIsFound() {
        story.held("h1", 10, 20, 2, 3);
        story.soldOut(30, 40, Hall.FLOOR, 1);
        story.inTheBooks("h1", "ACTIVE", 2, 3);
        assertThat(story.findings()).anyMatch(finding -> finding.startsWith("false refusal: sold-out"));
    }

    @Test
    void soldOutWhenTooFewAreLeftIsNoFault() {
        story.held("h1", 10, 20, 2, 3);
        story.soldOut(30, 40, Hall.FLOOR, 2);
        story.inTheBooks("h1", "ACTIVE", 2, 3).claimed(2, "HELD", "h1", null).claimed(3, "HELD", "h1", null);
        assertThat(story.findings()).isEmpty();
    }

    @Test
    void anotherAnswerToTheSameKeyIsFound() {
        story.held("h1", 10, 20, 0);
        story.heldUnder("k", "h1", 11, 20, 0);
        story.heldUnder("k", "h2", 30, 40, 1);
        story.inTheBooks("h1", "ACTIVE", 0).inTheBooks("h2", "ACTIVE", 1);
        assertThat(story.findings()).anyMatch(finding -> finding.startsWith("replay"));
    }

    /** What buyers and the database might have said. */
    private static final class ForgedHistory {

        private final History history;
        private final long performance;
        private final Books books = new Books(new HashMap<>(), new HashMap<>(), new ArrayList<>());

        ForgedHistory(Hall hall, long performance) {
            this.history = new History(hall);
            this.performance = performance;
        }

        Deed held(String id, long sentAt, long gotAt, int... places) {
            return heldUnder(null, id, sentAt, gotAt, places);
        }

        Deed heldUnder(String key, String id, long sentAt, long gotAt, int... places) {
            return add(new Deed(
                    Wish.seats(performance, places).under(key), sentAt, gotAt, 201, null, id, places, id.hashCode()));
        }

        Deed booked(Deed hold, String reference, long sentAt, long gotAt) {
            var wish = Wish.about(Wish.Kind.BOOK, hold);
            return add(new Deed(wish, sentAt, gotAt, 201, null, reference, hold.places(), 1));
        }

        void released(Deed hold, long sentAt, long gotAt) {
            var wish = Wish.about(Wish.Kind.RELEASE, hold);
            add(new Deed(wish, sentAt, gotAt, 204, null, hold.id(), Wish.ANY, 0));
        }

        void cancelled(Deed booking, long sentAt, long gotAt) {
            var wish = Wish.about(Wish.Kind.CANCEL, booking);
            add(new Deed(wish, sentAt, gotAt, 200, null, booking.id(), Wish.ANY, 0));
        }

        void refused(String code, long sentAt, long gotAt, int... seats) {
            add(new Deed(Wish.seats(performance, seats), sentAt, gotAt, 409, code, null, Wish.ANY, 0));
        }

        void soldOut(long sentAt, long gotAt, String category, int quantity) {
            var wish = Wish.any(performance, category, quantity);
            add(new Deed(wish, sentAt, gotAt, 409, "sold-out", null, Wish.ANY, 0));
        }

        void unanswered(long sentAt, int... seats) {
            add(Deed.lost(Wish.seats(performance, seats), sentAt));
        }

        ForgedHistory inTheBooks(String id, String state, int... places) {
            books.holds().put(id, new Books.Entry(performance, state, set(places)));
            return this;
        }

        ForgedHistory sold(String reference, String state, int... places) {
            books.bookings().put(reference, new Books.Entry(performance, state, set(places)));
            return this;
        }

        ForgedHistory claimed(int place, String state, String hold, String booking) {
            books.claimed().add(new Books.Claimed(performance, place, state, hold, booking, true));
            return this;
        }

        List<String> findings() {
            return new Truth(history).findings(books);
        }

        private Deed add(Deed deed) {
            history.add(deed);
            return deed;
        }

        private static TreeSet<Integer> set(int... places) {
            var set = new TreeSet<Integer>();
            for (var place : places) {
                set.add(place);
            }
            return set;
        }
    }
}
