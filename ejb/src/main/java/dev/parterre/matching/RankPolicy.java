package dev.parterre.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Which of several performances is the best: the one with most of the wanted words; then one that leaves a week to look
 * forward to it; then the soonest; then the cheapest; then the one entered first. Pure and the same for everybody.
 */
final class RankPolicy {

    static final Duration NOTICE = Duration.ofDays(7);

    /** With how many of the wanted words it has, which is dear to find out and compared again and again. */
    private record Counted(Candidate candidate, int words) {}

    private RankPolicy() {}

    static List<Candidate> bestFirst(List<Candidate> candidates, Wish wish, Instant now) {
        return candidates.stream()
                .map(candidate -> new Counted(candidate, wish.wordsIn(candidate)))
                .sorted(Comparator.comparingInt((Counted counted) -> -counted.words())
                        .thenComparing(Counted::candidate, alike(now)))
                .map(Counted::candidate)
                .toList();
    }

    /** Of several with equally many of the wanted words. */
    static Comparator<Candidate> alike(Instant now) {
        var notice = now.plus(NOTICE);
        return Comparator.comparing(
                        (Candidate candidate) -> candidate.timing().startsAt().isBefore(notice))
                .thenComparing(candidate -> candidate.timing().startsAt())
                .thenComparingLong(candidate -> candidate.terms().prices().isEmpty()
                        ? 0
                        : candidate.cheapest().minor())
                .thenComparingLong(candidate -> candidate.id().value());
    }
}
