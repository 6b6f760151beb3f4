package dev.parterre.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Which of several performances is the best: the one with most of the wanted words; then one that leaves a week to look
 * forward to it; then the soonest; then the cheapest; then the one entered first. Pure and the same for everybody.
 */
final class RankPolicy {

    static final Duration NOTICE = Duration.ofDays(7);

    private RankPolicy() {}

    static Comparator<Candidate> best(Wish wish, Instant now) {
        var notice = now.plus(NOTICE);
        return Comparator.<Candidate>comparingInt(candidate -> -wish.wordsIn(candidate))
                .thenComparing(candidate -> candidate.timing().startsAt().isBefore(notice))
                .thenComparing(candidate -> candidate.timing().startsAt())
                .thenComparingLong(candidate -> candidate.terms().prices().isEmpty()
                        ? 0
                        : candidate.cheapest().minor())
                .thenComparingLong(candidate -> candidate.id().value());
    }
}
