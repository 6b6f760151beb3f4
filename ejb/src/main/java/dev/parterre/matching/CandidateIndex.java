package dev.parterre.matching;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.preference.PreferenceSpec;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All performances on sale at one moment, found by category. Immutable; shared by the threads of a run. */
final class CandidateIndex {

    private final List<Candidate> all;
    private final Map<Category, List<Candidate>> byCategory;
    private final Map<PerformanceId, Candidate> byId = new HashMap<>();

    CandidateIndex(List<Candidate> candidates) {
        all = candidates.stream()
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> candidate.timing().startsAt())
                        .thenComparing(candidate -> candidate.id().value()))
                .toList();
        byCategory = all.stream()
                .collect(Collectors.groupingBy(
                        candidate -> candidate.event().category(),
                        () -> new EnumMap<>(Category.class),
                        Collectors.toList()));
        all.forEach(candidate -> byId.put(candidate.id(), candidate));
    }

    int size() {
        return all.size();
    }

    Optional<Candidate> find(PerformanceId performance) {
        return Optional.ofNullable(byId.get(performance));
    }

    /** What, where and when fit; limits and seats are for later. In order of start. */
    List<Candidate> fitting(Wish wish, PreferenceSpec spec) {
        return within(spec).filter(wish::fits).toList();
    }

    private Stream<Candidate> within(PreferenceSpec spec) {
        var categories = spec.what().categories();
        return categories.size() == 1
                ? byCategory.getOrDefault(categories.iterator().next(), List.of()).stream()
                : all.stream();
    }
}
