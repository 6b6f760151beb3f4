package dev.parterre.matching;

import dev.parterre.preference.Folding;
import dev.parterre.preference.PreferenceSpec;
import java.util.Set;
import java.util.stream.Collectors;

/** What, where and when of a preference, folded once, to be compared with many performances. Pure. */
final class Wish {

    private final PreferenceSpec spec;
    private final Set<String> words;
    private final Set<String> cities;

    Wish(PreferenceSpec spec) {
        this.spec = spec;
        this.words = folded(spec.what().words());
        this.cities = folded(spec.where().cities());
    }

    private static Set<String> folded(java.util.List<String> texts) {
        return texts.stream()
                .map(Folding::fold)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean fits(Candidate candidate) {
        return fitsCategory(candidate)
                && fitsPlace(candidate)
                && fitsTime(candidate)
                && (words.isEmpty() || wordsIn(candidate) > 0);
    }

    /** How many of the wanted words and phrases the performance has. */
    int wordsIn(Candidate candidate) {
        return (int) words.stream()
                .filter(word -> Folding.contains(candidate.event().words(), word))
                .count();
    }

    private boolean fitsCategory(Candidate candidate) {
        var categories = spec.what().categories();
        return categories.isEmpty() || categories.contains(candidate.event().category());
    }

    private boolean fitsPlace(Candidate candidate) {
        if (spec.where().isAnywhere()) {
            return true;
        }
        return spec.where().venues().contains(candidate.house().venue())
                || candidate.house().cities().stream().anyMatch(cities::contains);
    }

    private boolean fitsTime(Candidate candidate) {
        var when = spec.when();
        var local = candidate.timing().local();
        var date = local.toLocalDate();
        var time = local.toLocalTime();
        return when.from().filter(date::isBefore).isEmpty()
                && when.to().filter(date::isAfter).isEmpty()
                && (when.weekdays().isEmpty() || when.weekdays().contains(date.getDayOfWeek()))
                && when.timeFrom().filter(time::isBefore).isEmpty()
                && when.timeTo().filter(time::isAfter).isEmpty();
    }
}
