package dev.parterre.matching;

import java.util.BitSet;
import java.util.Set;

/**
 * A performance as the index of preferences asks about it: everything worked out once that a million comparisons need.
 *
 * @param cheapest of its prices, in minor units of the currency
 * @param startSecond of the day, on the venue's clock
 * @param first and {@code second} as {@link Bounds} compares them
 * @param day on the venue's calendar, as {@link IndexedWish} counts days
 * @param phrases numbers of the phrases that occur in its words
 * @param performers numbers of the phrases that occur in the names of its performers
 * @param phraseNumbers and {@code performerNumbers} the same as lists, not to be written to
 */
record Probe(
        Candidate candidate,
        int category,
        Set<String> cities,
        long venue,
        int weekday,
        String currency,
        long cheapest,
        int startSecond,
        long first,
        long second,
        int day,
        BitSet phrases,
        BitSet performers,
        int[] phraseNumbers,
        int[] performerNumbers) {

    static Probe of(Candidate candidate, BitSet phrases, BitSet performers) {
        var local = candidate.timing().local();
        var cheapest = candidate.cheapest();
        var day = IndexedWish.day(local.toLocalDate());
        var second = local.toLocalTime().toSecondOfDay();
        var secondUp = second + (local.getNano() > 0 ? 1 : 0);
        return new Probe(
                candidate,
                candidate.event().category().ordinal(),
                candidate.house().cities(),
                candidate.house().venue().value(),
                local.getDayOfWeek().ordinal(),
                cheapest.currency(),
                cheapest.minor(),
                second,
                Bounds.first(cheapest.minor(), day),
                Bounds.second(day, second, secondUp, candidate.terms().purchaseLimit()),
                day,
                phrases,
                performers,
                phrases.stream().toArray(),
                performers.stream().toArray());
    }
}
