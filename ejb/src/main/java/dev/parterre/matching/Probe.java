package dev.parterre.matching;

import java.util.BitSet;
import java.util.Set;

/**
 * A performance as the index of preferences asks about it: everything worked out once that a million comparisons need.
 *
 * @param second of the day at which it starts, on the venue's clock; {@code secondUp} is the same rounded up
 * @param cheapest in minor units
 * @param phrases numbers of the phrases that occur in its words
 */
record Probe(
        Candidate candidate,
        int category,
        Set<String> cities,
        long venue,
        int weekday,
        int day,
        int second,
        int secondUp,
        String currency,
        long cheapest,
        int limit,
        BitSet phrases) {

    static Probe of(Candidate candidate, BitSet phrases) {
        var local = candidate.timing().local();
        var cheapest = candidate.cheapest();
        var time = local.toLocalTime();
        return new Probe(
                candidate,
                candidate.event().category().ordinal(),
                candidate.house().cities(),
                candidate.house().venue().value(),
                local.getDayOfWeek().ordinal(),
                IndexedWish.day(local.toLocalDate()),
                time.toSecondOfDay(),
                time.toSecondOfDay() + (time.getNano() > 0 ? 1 : 0),
                cheapest.currency(),
                cheapest.minor(),
                candidate.terms().purchaseLimit(),
                phrases);
    }
}
