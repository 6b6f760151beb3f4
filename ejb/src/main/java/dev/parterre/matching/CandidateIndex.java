package dev.parterre.matching;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.VenueId;
import dev.parterre.preference.PreferenceSpec;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * All performances on sale at one moment: for each category, weekday, city, venue and word the set of those that have it, which
 * are intersected, and the few that are left are compared. The answer is exactly that of comparing all. Immutable; shared by
 * the threads of a run.
 */
final class CandidateIndex {

    private final List<Candidate> all;
    private final Map<PerformanceId, Candidate> byId = new HashMap<>();
    private final Map<Category, BitSet> categories = new EnumMap<>(Category.class);
    private final Map<String, BitSet> cities = new HashMap<>();
    private final Map<VenueId, BitSet> venues = new HashMap<>();
    private final Map<Integer, BitSet> weekdays = new HashMap<>();
    private final Concordance words;
    private final int[] days;
    private final int[] seconds;
    private final int[] secondsUp;

    CandidateIndex(List<Candidate> candidates) {
        all = candidates.stream()
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> candidate.timing().startsAt())
                        .thenComparing(candidate -> candidate.id().value()))
                .toList();
        days = new int[all.size()];
        seconds = new int[all.size()];
        secondsUp = new int[all.size()];
        IntStream.range(0, all.size()).forEach(this::enter);
        words = new Concordance(
                all.stream().map(candidate -> candidate.event().words()).toList());
    }

    private void enter(int number) {
        var candidate = all.get(number);
        var local = candidate.timing().local();
        var time = local.toLocalTime();
        byId.put(candidate.id(), candidate);
        having(categories, candidate.event().category()).set(number);
        having(venues, candidate.house().venue()).set(number);
        having(weekdays, local.getDayOfWeek().ordinal()).set(number);
        candidate.house().cities().forEach(city -> having(cities, city).set(number));
        days[number] = IndexedWish.day(local.toLocalDate());
        seconds[number] = time.toSecondOfDay();
        secondsUp[number] = time.toSecondOfDay() + (time.getNano() > 0 ? 1 : 0);
    }

    private static <K> BitSet having(Map<K, BitSet> sets, K key) {
        return sets.computeIfAbsent(key, none -> new BitSet());
    }

    static CandidateIndex of(Candidate candidate) {
        return new CandidateIndex(List.of(candidate));
    }

    /** That one alone, if it is on sale. */
    CandidateIndex only(PerformanceId performance) {
        return new CandidateIndex(find(performance).stream().toList());
    }

    int size() {
        return all.size();
    }

    Optional<Candidate> find(PerformanceId performance) {
        return Optional.ofNullable(byId.get(performance));
    }

    /** What, where and when fit; limits and seats are for later. In order of start. */
    List<Candidate> fitting(Wish wish, PreferenceSpec spec) {
        var wanted = IndexedWish.of(spec);
        var sets = everything();
        narrow(sets, wanted);
        return sets.stream()
                .filter(number -> isInTime(number, wanted))
                .mapToObj(all::get)
                .filter(candidate -> wanted.saysAll() || wish.fits(candidate))
                .toList();
    }

    private BitSet everything() {
        var sets = new BitSet(all.size());
        sets.set(0, all.size());
        return sets;
    }

    private void narrow(BitSet sets, IndexedWish wanted) {
        if (!wanted.anywhere() && wanted.beyond().circle().isEmpty()) {
            var places = any(wanted.cities(), cities::get);
            places.or(any(wanted.venues(), venues::get));
            sets.and(places);
        }
        if (wanted.categories() != IndexedWish.ALL_CATEGORIES) {
            sets.and(masked(wanted.categories(), number -> categories.get(Category.values()[number])));
        }
        if (wanted.weekdays() != IndexedWish.ALL_WEEKDAYS) {
            sets.and(masked(wanted.weekdays(), weekdays::get));
        }
        if (!wanted.phrases().isEmpty() && !sets.isEmpty()) {
            sets.and(words.any(wanted.phrases()));
        }
    }

    private static <K> BitSet any(Iterable<K> keys, Function<K, BitSet> sets) {
        var found = new BitSet();
        keys.forEach(key -> Optional.ofNullable(sets.apply(key)).ifPresent(found::or));
        return found;
    }

    private static BitSet masked(int mask, Function<Integer, BitSet> sets) {
        return any(
                IntStream.range(0, Integer.SIZE)
                        .filter(bit -> (mask >> bit & 1) == 1)
                        .boxed()
                        .toList(),
                sets);
    }

    private boolean isInTime(int number, IndexedWish wanted) {
        return wanted.fromDay() <= days[number]
                && days[number] <= wanted.toDay()
                && wanted.fromSecond() <= seconds[number]
                && secondsUp[number] <= wanted.toSecond();
    }
}
