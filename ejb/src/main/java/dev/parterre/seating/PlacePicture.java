package dev.parterre.seating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Until when each place of one performance is taken, in memory. A claim that ends is free in the picture at that instant, without
 * anybody's doing. Thread-safe; every question is answered without touching the database, in time that does not depend on the
 * size of the hall but for copying a bitset.
 *
 * <p>Exact for what this node has committed; of other nodes' sales it knows what the last reading saw ({@link PlacePictures}).
 * Ask {@link PlaceService#picture} each time: a picture that was put away for room is told no more news.
 */
public final class PlacePicture {

    static final long FREE = 0;
    static final long FOR_GOOD = Long.MAX_VALUE;

    private static final int DOUBTS = 100;

    private final short[] categories;
    /** Below nothing: taken until minus that, and resting for the line. */
    private final long[] until;

    private final long[] stamps;
    private final BitSet free = new BitSet();
    private final BitSet resting = new BitSet();
    private final int[] freeIn;
    private final PriorityQueue<End> ends = new PriorityQueue<>();
    private final BitSet toldSinceReading = new BitSet();
    private final List<Doubt> doubts = new ArrayList<>();
    private Availability availability;

    /** When the claim on a place ends, unless it was prolonged, booked or let go since. */
    private record End(long at, int ordinal) implements Comparable<End> {
        @Override
        public int compareTo(End other) {
            return Long.compare(at, other.at);
        }
    }

    /** What a lost claim has learned from the database: of these places at most so many are free. */
    record Doubt(BitSet places, int free) {

        boolean contradicts(BitSet seenFree) {
            var seen = (BitSet) places.clone();
            seen.and(seenFree);
            return seen.cardinality() > free;
        }
    }

    /** Nothing is free until it has been read. */
    PlacePicture(PlanPlaces plan) {
        this.categories = new short[plan.size()];
        for (var ordinal = 0; ordinal < categories.length; ordinal++) {
            categories[ordinal] = (short) plan.place(ordinal).category();
        }
        this.until = new long[plan.size()];
        this.stamps = new long[plan.size()];
        this.freeIn = new int[plan.geometry().categories().size()];
        Arrays.fill(until, FOR_GOOD);
    }

    /** The free places by ordinal; the caller's own copy. */
    public synchronized BitSet freeAt(Instant now) {
        settle(micros(now));
        return (BitSet) free.clone();
    }

    /** The places that rest for the line, which nobody else may have yet; the caller's own copy. */
    public synchronized BitSet restingAt(Instant now) {
        settle(micros(now));
        return (BitSet) resting.clone();
    }

    public synchronized Availability availability(Instant now) {
        settle(micros(now));
        if (availability == null) {
            availability = Availability.of(free, freeIn, until.length);
        }
        return availability;
    }

    public synchronized int free(Instant now) {
        settle(micros(now));
        return IntStream.of(freeIn).sum();
    }

    /** How many places of a price category, by its ordinal, are free. */
    public synchronized int freeOf(int category, Instant now) {
        settle(micros(now));
        return freeIn[category];
    }

    /** How many places are free, by price category. */
    public synchronized int[] room(Instant now) {
        settle(micros(now));
        return freeIn.clone();
    }

    /** How many places are free or rest for the line, by price category. */
    public synchronized int[] roomForLine(Instant now) {
        settle(micros(now));
        var room = freeIn.clone();
        resting.stream().forEach(ordinal -> room[categories[ordinal]]++);
        return room;
    }

    public boolean isSoldOut(Instant now) {
        return free(now) == 0;
    }

    /** Whether so many places of these price categories together are free, wherever they are; no categories means any. */
    public synchronized boolean hasRoomFor(int quantity, Collection<Integer> categories, Instant now) {
        settle(micros(now));
        var room = categories.isEmpty()
                ? IntStream.of(freeIn).sum()
                : categories.stream()
                        .distinct()
                        .mapToInt(category -> freeIn[category])
                        .sum();
        return room >= quantity;
    }

    /** Whether so many slots of that area are free. */
    public synchronized boolean hasRoomIn(PlanGeometry.Area area, int quantity, Instant now) {
        settle(micros(now));
        var end = area.firstOrdinal() + area.capacity();
        var room = 0;
        for (var slot = free.nextSetBit(area.firstOrdinal());
                slot >= 0 && slot < end && room < quantity;
                slot = free.nextSetBit(slot + 1)) {
            room++;
        }
        return room >= quantity;
    }

    /** Whether all of these places are free. */
    public synchronized boolean areFree(Collection<Integer> ordinals, Instant now) {
        settle(micros(now));
        return ordinals.stream().allMatch(free::get);
    }

    /** News of this node, in whatever order: of each place the one that was done last counts. */
    synchronized void tell(PlaceChange change, Instant now) {
        for (int ordinal : change.ordinals()) {
            if (change.stamp() > stamps[ordinal]) {
                stamps[ordinal] = change.stamp();
                toldSinceReading.set(ordinal);
                put(ordinal, change.until(), micros(now));
            }
        }
    }

    /** Before the rows are read: what is told from now on is newer than what they will say. */
    synchronized void beginReading() {
        toldSinceReading.clear();
        doubts.clear();
    }

    /** What the rows said, but for places that this node told about meanwhile. */
    synchronized void endReading(long[] rows, Instant now) {
        for (var ordinal = 0; ordinal < until.length; ordinal++) {
            if (!toldSinceReading.get(ordinal)) {
                put(ordinal, rows[ordinal], micros(now));
            }
        }
    }

    synchronized void doubt(Doubt doubt) {
        if (doubts.size() < DOUBTS) {
            doubts.add(doubt);
        }
    }

    /** Whether a claim was lost that news which have come since do not explain. */
    synchronized boolean isInDoubt(Instant now) {
        settle(micros(now));
        doubts.removeIf(doubt -> !doubt.contradicts(free));
        return !doubts.isEmpty();
    }

    int size() {
        return until.length;
    }

    private void put(int ordinal, long end, long now) {
        var isFree = Math.abs(end) <= now;
        if (until[ordinal] == end && free.get(ordinal) == isFree) {
            return;
        }
        until[ordinal] = end;
        mark(ordinal, isFree);
        resting.set(ordinal, !isFree && end < 0);
        if (!isFree && end != FOR_GOOD) {
            ends.add(new End(Math.abs(end), ordinal));
            dropPassedOverEnds();
        }
    }

    private void settle(long now) {
        for (var end = ends.peek(); end != null && end.at <= now; end = ends.peek()) {
            ends.remove();
            if (Math.abs(until[end.ordinal]) == end.at) {
                mark(end.ordinal, true);
                resting.clear(end.ordinal);
            }
        }
    }

    private void mark(int ordinal, boolean isFree) {
        if (free.get(ordinal) != isFree) {
            free.set(ordinal, isFree);
            freeIn[categories[ordinal]] += isFree ? 1 : -1;
            availability = null;
        }
    }

    /** Ends of claims that were let go or booked lie about until they come up; not more of them than places. */
    private void dropPassedOverEnds() {
        if (ends.size() > 2 * until.length + 64) {
            ends.clear();
            IntStream.range(0, until.length)
                    .filter(ordinal -> !free.get(ordinal) && until[ordinal] != FOR_GOOD)
                    .forEach(ordinal -> ends.add(new End(Math.abs(until[ordinal]), ordinal)));
        }
    }

    /** As {@link #tell} is told of a place that rests until then. */
    static long resting(Instant until) {
        return -micros(until);
    }

    /** The database's resolution: a claim ends in memory at the very instant it ends there. */
    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000), instant.getNano() / 1_000);
    }
}
