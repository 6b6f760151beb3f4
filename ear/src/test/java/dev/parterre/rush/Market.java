package dev.parterre.rush;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What the buyers of one sell-out share: the picture of what is free, what was left lying about, and whether the end is near. */
final class Market {

    /** A hold whose buyer has wandered off. */
    record Forgotten(Deed hold, String secret) {}

    private final History history;
    private final long performance;
    private final Random random;
    private final Ask support;
    private final BitSet free = new BitSet();
    private final Set<String> owned = new HashSet<>();
    private final Set<String> repeated = new HashSet<>();
    private final ArrayDeque<Buyer.Call> echoes = new ArrayDeque<>();
    private final ArrayDeque<Forgotten> forgotten = new ArrayDeque<>();
    private final String name = UUID.randomUUID().toString();
    private int numbers;
    private boolean closing;
    private int givingBack;
    private long givenBackAt = Long.MIN_VALUE;

    /** @param support cancels what others have booked */
    Market(History history, long performance, Random random, Ask support) {
        this.history = history;
        this.performance = performance;
        this.random = random;
        this.support = support;
        free.set(0, history.hall().places());
    }

    /** Every fourth of them signed in. */
    List<Buyer> buyers(int count, List<Ask> customers) {
        var buyers = new ArrayList<Buyer>();
        for (var i = 0; i < count; i++) {
            var signedIn = i % 4 == 0 && !customers.isEmpty();
            buyers.add(
                    new MixedBuyer(this, signedIn ? customers.get(i / 4 % customers.size()) : Ask.guest(), signedIn));
        }
        return buyers;
    }

    History history() {
        return history;
    }

    Ask support() {
        return support;
    }

    /** From now on nobody dawdles: what was forgotten is given back, and everything is bought. */
    void close() {
        closing = true;
    }

    boolean isClosing() {
        return closing;
    }

    boolean looksSoldOut() {
        return free.isEmpty();
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    String fresh() {
        return name + '-' + numbers++;
    }

    /** Named seats, the best, or general admission, in about equal parts. */
    Wish wish() {
        var manner = random.nextInt(10);
        if (manner < 5) {
            return seats();
        }
        return Wish.any(performance, manner < 8 ? Wish.BEST : Hall.FLOOR, 1 + random.nextInt(3));
    }

    Wish rest(String category, int quantity) {
        return Wish.any(performance, category, quantity);
    }

    /** Seats that look free, and now and then some that may not be. */
    private Wish seats() {
        var seats = history.hall().seats();
        var from = random.nextInt(seats);
        var seat = free.nextSetBit(from);
        if (seat < 0 || seat >= seats || happens(0.05)) {
            seat = from;
        }
        var neighbour = seat ^ 1;
        return happens(0.5) && free.get(neighbour)
                ? Wish.seats(performance, Math.min(seat, neighbour), Math.max(seat, neighbour))
                : Wish.seats(performance, seat);
    }

    /** @return whether this answer is the first that names the hold: whoever gets it has it */
    boolean first(Deed hold) {
        for (var place : hold.places()) {
            free.clear(place);
        }
        return owned.add(hold.id());
    }

    /** @return whether that call may be repeated: once each */
    boolean firstRepeat(Buyer.Call call) {
        return repeated.add(call.wish().key());
    }

    /** Somebody else is to send the very same at once. */
    void echo(Buyer.Call call) {
        echoes.add(call);
    }

    Buyer.Call nextEcho() {
        return echoes.poll();
    }

    void forget(Deed hold, String secret) {
        forgotten.add(new Forgotten(hold, secret));
    }

    Forgotten nextForgotten() {
        return forgotten.poll();
    }

    void givingBack() {
        givingBack++;
    }

    /** @param places that are free again; null when nobody knows */
    void gaveBack(int[] places, long gotAt) {
        givingBack--;
        givenBackAt = gotAt;
        if (places != null) {
            for (var place : places) {
                free.set(place);
            }
        }
    }

    /** Whether an answer to what was asked then is the last word. */
    boolean isFinal(long sentAt) {
        return givingBack == 0 && forgotten.isEmpty() && sentAt > givenBackAt;
    }
}
