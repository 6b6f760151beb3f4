package dev.parterre.matching;

import dev.parterre.catalog.GeoPoint;
import dev.parterre.preference.Folding;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.PreferenceSpec.Near;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What, where and when of a preference, folded once, to be compared with many performances. Pure, and the same at any time of
 * asking: how long before the performance it is, and what was booked before, is for {@link LimitPolicy}.
 */
final class Wish {

    private final PreferenceSpec spec;
    private final Set<String> words;
    private final Set<String> performers;
    private final Set<String> wordsOut;
    private final Set<String> cities;

    Wish(PreferenceSpec spec) {
        this.spec = spec;
        this.words = folded(spec.what().words());
        this.performers = folded(spec.what().performers());
        this.wordsOut = folded(spec.what().unwanted().words());
        this.cities = folded(spec.where().cities());
    }

    private static Set<String> folded(List<String> texts) {
        return texts.stream()
                .map(Folding::fold)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean fits(Candidate candidate) {
        return fitsCategory(candidate)
                && fitsTime(candidate)
                && fitsPlace(candidate.house())
                && (words.isEmpty() || has(candidate.event().words(), words))
                && (performers.isEmpty() || has(candidate.event().performers(), performers))
                && (wordsOut.isEmpty() || !has(candidate.event().words(), wordsOut));
    }

    /** How many of the wanted words and phrases, and of the wanted performers, the performance has. */
    int wordsIn(Candidate candidate) {
        return count(candidate.event().words(), words) + count(candidate.event().performers(), performers);
    }

    private static int count(String text, Set<String> wanted) {
        return (int)
                wanted.stream().filter(word -> Folding.contains(text, word)).count();
    }

    private static boolean has(String text, Set<String> wanted) {
        return wanted.stream().anyMatch(word -> Folding.contains(text, word));
    }

    private boolean fitsCategory(Candidate candidate) {
        var category = candidate.event().category();
        var wanted = spec.what().categories();
        return (wanted.isEmpty() || wanted.contains(category))
                && !spec.what().unwanted().categories().contains(category);
    }

    private boolean fitsPlace(Candidate.House house) {
        var where = spec.where();
        return where.isAnywhere()
                || where.venues().contains(house.venue())
                || (!cities.isEmpty() && house.cities().stream().anyMatch(cities::contains))
                || where.near().filter(near -> isNear(near, house.point())).isPresent();
    }

    private static boolean isNear(Near near, Optional<GeoPoint> house) {
        return near.point().isPresent()
                && house.isPresent()
                && near.point().get().isWithin(near.km(), house.get());
    }

    private boolean fitsTime(Candidate candidate) {
        var local = candidate.timing().local();
        return fitsDay(local.toLocalDate()) && fitsTimeOfDay(local.toLocalTime());
    }

    private boolean fitsDay(LocalDate date) {
        var when = spec.when();
        return when.from().filter(date::isBefore).isEmpty()
                && when.to().filter(date::isAfter).isEmpty()
                && (when.weekdays().isEmpty() || when.weekdays().contains(date.getDayOfWeek()))
                && when.blackouts().stream().noneMatch(stretch -> stretch.contains(date));
    }

    private boolean fitsTimeOfDay(LocalTime time) {
        var when = spec.when();
        return when.timeFrom().filter(time::isBefore).isEmpty()
                && when.timeTo().filter(time::isAfter).isEmpty();
    }
}
