package dev.parterre.matching;

import dev.parterre.catalog.VenueId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers for everything that preferences name: phrases, places and currencies. Shared by the blocks of an index; not safe for use by
 * several threads while it grows.
 */
final class Vocabulary {

    /** Of a currency in which nobody has anything to spend. */
    static final int NONE = Integer.MAX_VALUE;

    private final Lexicon lexicon = new Lexicon();
    private final Map<String, Integer> cities = new HashMap<>();
    private final Map<VenueId, Integer> venues = new HashMap<>();
    private final Map<String, Integer> currencies = new HashMap<>();

    int[] phrases(Collection<String> folded) {
        return folded.stream().mapToInt(lexicon::number).toArray();
    }

    /** Of cities and venues alike. */
    int[] places(Set<String> foldedCities, Set<VenueId> ofVenues) {
        return IntStream.concat(
                        foldedCities.stream().mapToInt(city -> place(city, cities)),
                        ofVenues.stream().mapToInt(venue -> place(venue, venues)))
                .toArray();
    }

    private <T> int place(T name, Map<T, Integer> numbers) {
        var next = cities.size() + venues.size();
        return numbers.computeIfAbsent(name, none -> next);
    }

    int currency(String code) {
        return currencies.computeIfAbsent(code, none -> currencies.size());
    }

    /**
     * The performances with the numbers of all that any preference names and they have. Performances of one event share their words,
     * which are looked through once.
     */
    Function<Candidate, Probe> probes() {
        var known = new HashMap<String, int[]>();
        return candidate -> {
            var house = candidate.house();
            var places = Stream.concat(
                            house.cities().stream().map(cities::get),
                            Stream.of(house.venue()).map(venues::get))
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .toArray();
            return Probe.of(
                    candidate,
                    places,
                    currencies.getOrDefault(candidate.cheapest().currency(), NONE),
                    known.computeIfAbsent(candidate.event().words(), this::in),
                    known.computeIfAbsent(candidate.event().performers(), this::in));
        };
    }

    private int[] in(String text) {
        return lexicon.in(text).stream().toArray();
    }
}
