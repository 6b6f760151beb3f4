package dev.parterre.rush;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refusals for want of places while what was asked for had been free from before the request until after the answer. A place
 * counts as free only while no hold that succeeded, or of which nobody knows, can have had it, and it does not rest for the line.
 */
final class FalseRefusals {

    private static final Set<String> FOR_WANT_OF_PLACES = Set.of("places-taken", "sold-out");

    private final History history;
    private final Map<Long, Occupied> performances = new HashMap<>();

    FalseRefusals(History history, List<Life> lives) {
        this.history = history;
        for (var life : lives) {
            for (var place : life.hold().places()) {
                of(life.performance()).add(place, life.hold().sentAt(), life.perhapsUntil());
            }
        }
        for (var deed : history.deeds()) {
            if (deed.is(Wish.Kind.HOLD) && deed.unknown()) {
                of(deed.wish().performance()).unknown(deed);
            }
        }
    }

    private Occupied of(long performance) {
        return performances.computeIfAbsent(
                performance, any -> new Occupied(history.hall().seats()));
    }

    List<String> findings() {
        var found = new ArrayList<String>();
        for (var deed : history.deeds()) {
            if (!deed.is(Wish.Kind.HOLD) || deed.code() == null) {
                continue;
            }
            if (FOR_WANT_OF_PLACES.contains(deed.code())
                    && of(deed.wish().performance()).had(deed, history.hall())) {
                found.add("false refusal: " + deed.code() + " while what was asked for was free: " + deed.wish()
                        + Arrays.toString(deed.wish().seats()));
            }
        }
        return found;
    }

    /** When which places of one performance can have been somebody's. */
    private static final class Occupied {

        private final int firstSlot;
        private final Map<Integer, List<long[]>> spans = new HashMap<>();
        private final Timeline seats = new Timeline();
        private final Timeline slots = new Timeline();
        private long unknownSince = Deed.NEVER;

        Occupied(int firstSlot) {
            this.firstSlot = firstSlot;
        }

        void add(int place, long from, long until) {
            spans.computeIfAbsent(place, any -> new ArrayList<>(1)).add(new long[] {from, until});
            (place < firstSlot ? seats : slots).add(from, until);
        }

        void unknown(Deed deed) {
            if (deed.wish().isNamed()) {
                Arrays.stream(deed.wish().seats()).forEach(seat -> add(seat, deed.sentAt(), Deed.NEVER));
            } else {
                unknownSince = Math.min(unknownSince, deed.sentAt());
            }
        }

        /** Whether what was asked for was there all the time. */
        boolean had(Deed deed, Hall hall) {
            return deed.wish().isNamed()
                    ? wereFree(deed)
                    : freeAtLeast(deed, hall) >= deed.wish().quantity();
        }

        /** Every named place, from the request to the answer. */
        private boolean wereFree(Deed deed) {
            return deed.gotAt() < unknownSince
                    && Arrays.stream(deed.wish().seats()).allMatch(seat -> spans.getOrDefault(seat, List.of()).stream()
                            .noneMatch(span -> span[0] <= deed.gotAt() && span[1] >= deed.sentAt()));
        }

        /** How many places were free all the time, at the least. */
        private int freeAtLeast(Deed deed, Hall hall) {
            var floor = Hall.FLOOR.equals(deed.wish().category());
            var capacity = floor ? hall.places() - firstSlot : firstSlot;
            return deed.gotAt() < unknownSince
                    ? capacity - (floor ? slots : seats).atMost(deed.sentAt(), deed.gotAt())
                    : 0;
        }
    }

    /** Beginnings and ends, to count what lies between them. */
    private static final class Timeline {

        private final List<Long> begins = new ArrayList<>();
        private final List<Long> ends = new ArrayList<>();
        private boolean sorted;

        void add(long begin, long end) {
            begins.add(begin);
            ends.add(end);
            sorted = false;
        }

        /** How many spans touch this one. */
        int atMost(long from, long to) {
            if (!sorted) {
                begins.sort(null);
                ends.sort(null);
                sorted = true;
            }
            return below(begins, to + 1) - below(ends, from);
        }

        private static int below(List<Long> times, long limit) {
            var low = 0;
            var high = times.size();
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (times.get(middle) < limit) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
