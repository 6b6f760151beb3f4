package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each word of a search stood for in most of what was found: a city, a kind, a venue, or else words of a title or of a
 * performer's name, which are then taken as they are written there. The engine of standing orders knows no forms of words, no other
 * script and no mistyped ones.
 */
final class MeaningPolicy {

    private static final int MOST_PHRASES = 5;

    /** @param names title and performers */
    record Found(List<LocalText> names, Category category, List<EventDocument.Shown.Place> places) {}

    private enum Sense {
        CITY,
        KIND,
        VENUE,
        NAME
    }

    private final List<Found> found;
    private final Set<String> cities = new LinkedHashSet<>();
    private final Set<VenueId> venues = new LinkedHashSet<>();
    private final Set<Category> categories = new LinkedHashSet<>();
    private final List<String> rest = new ArrayList<>();

    private MeaningPolicy(List<Found> found) {
        this.found = found;
    }

    static SearchMeaning of(TypedWords words, List<Found> found, long total) {
        var policy = new MeaningPolicy(found);
        words.wanted().forEach(policy::take);
        if (!policy.venues.isEmpty()) {
            policy.cities.clear();
        }
        return new SearchMeaning(policy.cities, policy.venues, policy.categories, policy.phrases(), total);
    }

    private void take(String word) {
        switch (sense(word)) {
            case CITY -> narrow(cities, places(word, place -> place.city(), place -> place.cityKey()));
            case VENUE -> narrow(venues, places(word, place -> place.name(), place -> new VenueId(place.venue())));
            case KIND ->
                narrow(
                        categories,
                        found.stream()
                                .map(Found::category)
                                .filter(kind -> says(KindWords.of(kind), word, Likeness.BEGINS))
                                .collect(Collectors.toSet()));
            case NAME -> rest.add(word);
        }
    }

    private static <T> void narrow(Set<T> known, Set<T> more) {
        var both = new HashSet<>(known);
        both.retainAll(more);
        if (both.isEmpty()) {
            known.addAll(more);
        } else {
            known.retainAll(both);
        }
    }

    private <T> Set<T> places(
            String word,
            Function<EventDocument.Shown.Place, LocalText> name,
            Function<EventDocument.Shown.Place, T> value) {
        return found.stream()
                .flatMap(event -> event.places().stream())
                .filter(place -> says(name.apply(place), word, Likeness.BEGINS))
                .map(value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of those that explain most events the first. */
    private Sense sense(String word) {
        return Stream.of(Sense.values())
                .max(Comparator.<Sense>comparingLong(sense -> found.stream()
                                .filter(event -> has(event, sense, word))
                                .count())
                        .thenComparing(Comparator.<Sense>reverseOrder()))
                .filter(sense -> found.stream().anyMatch(event -> has(event, sense, word)))
                .orElse(Sense.NAME);
    }

    private static boolean has(Found event, Sense sense, String word) {
        return switch (sense) {
            case CITY -> event.places().stream().anyMatch(place -> says(place.city(), word, Likeness.BEGINS));
            case VENUE -> event.places().stream().anyMatch(place -> says(place.name(), word, Likeness.BEGINS));
            case KIND -> says(KindWords.of(event.category()), word, Likeness.BEGINS);
            case NAME -> event.names().stream().anyMatch(name -> says(name, word, Likeness.MISTYPED));
        };
    }

    private static boolean says(LocalText text, String word, int least) {
        return text.texts().values().stream()
                .flatMap(written -> Spelling.words(written).stream())
                .anyMatch(written -> Likeness.of(word, written) >= least);
    }

    private List<String> phrases() {
        if (rest.isEmpty()) {
            return List.of();
        }
        var phrases = new ArrayList<String>();
        found.stream()
                .flatMap(event -> phrase(event).stream())
                .sorted(Comparator.comparing(String::length))
                .forEach(phrase -> {
                    if (phrases.stream().noneMatch(shorter -> (" " + phrase).contains(" " + shorter))) {
                        phrases.add(phrase);
                    }
                });
        return phrases.isEmpty()
                ? List.of(String.join(" ", rest))
                : List.copyOf(phrases.subList(0, Math.min(MOST_PHRASES, phrases.size())));
    }

    /** From the first to the last word that is meant, of the name that has most of them. */
    private Optional<String> phrase(Found event) {
        return event.names().stream()
                .flatMap(name -> name.texts().values().stream())
                .map(name -> new Span(Spelling.words(name), rest))
                .filter(span -> span.size() > 0)
                .max(Comparator.comparingInt(Span::size))
                .map(Span::text);
    }

    /** Where in a name the words are. */
    private record Span(List<String> name, List<Integer> places) {

        Span(List<String> name, Iterable<String> wanted) {
            this(name, places(name, wanted));
        }

        private static List<Integer> places(List<String> name, Iterable<String> wanted) {
            var places = new ArrayList<Integer>();
            wanted.forEach(word -> IntStream.range(0, name.size())
                    .boxed()
                    .filter(place -> Likeness.of(word, name.get(place)) >= Likeness.MISTYPED)
                    .max(Comparator.comparingInt(place -> Likeness.of(word, name.get(place))))
                    .ifPresent(places::add));
            return places;
        }

        int size() {
            return places.size();
        }

        String text() {
            var all = places.stream().mapToInt(Integer::intValue).summaryStatistics();
            return String.join(" ", name.subList(all.getMin(), all.getMax() + 1));
        }
    }
}
