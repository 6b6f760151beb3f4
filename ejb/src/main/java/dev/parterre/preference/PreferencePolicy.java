package dev.parterre.preference;

import dev.parterre.catalog.Category;
import dev.parterre.preference.PreferenceSpec.Party;
import dev.parterre.preference.PreferenceSpec.Seats;
import dev.parterre.preference.PreferenceSpec.Spot;
import dev.parterre.preference.PreferenceSpec.Term;
import dev.parterre.preference.PreferenceSpec.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a preference may not be: incomplete, contradictory, impossible or beyond the limits. Pure. */
final class PreferencePolicy {

    static final int MOST_SEATS = 10;
    static final int MOST_WORDS = 20;
    static final int MOST_PLACES = 50;
    static final int MOST_BOOKINGS = 31;
    static final int MOST_PER_ACCOUNT = 20;
    static final int MOST_KM = 500;
    static final int USUAL_KM = 30;
    static final int MOST_ROWS = 200;
    /** Places that wait for an answer are nobody else's meanwhile. */
    static final int MOST_ANSWER_HOURS = 72;

    static final int USUAL_ANSWER_HOURS = 24;
    /** Of a hundred that view and price count together. */
    static final int VIEW_ALONE = 100;

    private static final Set<String> ALL_ZONES = Set.of("STALLS", "CIRCLE", "BALCONY", "BOX", "SECTOR", "FLOOR");

    private final List<PreferenceProblem> problems = new ArrayList<>();

    private PreferencePolicy() {}

    static List<PreferenceProblem> problems(PreferenceSpec spec, LocalDate today) {
        var policy = new PreferencePolicy();
        if (spec.name().isEmpty()) {
            policy.note("name", "required");
        }
        policy.what(spec.what());
        spec.where().near().ifPresent(near -> policy.range("withinKm", near.km(), 1, MOST_KM));
        policy.problems.addAll(DatePolicy.problems(spec.when(), today));
        policy.party(spec.seats().party());
        policy.zones(spec.seats());
        policy.spot(spec.seats().spot());
        policy.range("view", spec.seats().view(), 0, VIEW_ALONE);
        policy.problems.addAll(MoneyPolicy.problems(spec.limits()));
        policy.consent(spec);
        policy.term(spec.term(), today);
        return policy.problems;
    }

    private void what(What what) {
        var both = new TreeSet<>(what.categories());
        both.retainAll(what.unwanted().categories());
        if (!both.isEmpty()) {
            note("categoriesOut", "category-wanted-and-not");
        } else if (what.unwanted().categories().containsAll(EnumSet.allOf(Category.class))) {
            note("categoriesOut", "no-category-left");
        }
        var wanted = folded(Stream.concat(what.words().stream(), what.performers().stream()));
        wanted.retainAll(folded(what.unwanted().words().stream()));
        if (!wanted.isEmpty()) {
            problems.add(PreferenceProblem.of("wordsOut", "word-wanted-and-not", "words", String.join(", ", wanted)));
        }
    }

    private static Set<String> folded(Stream<String> words) {
        return words.map(Folding::fold).collect(Collectors.toCollection(TreeSet::new));
    }

    private void party(Party party) {
        range("quantity", party.quantity(), 1, MOST_SEATS);
        range("children", party.children(), 0, MOST_SEATS);
        range("wheelchairs", party.wheelchairs(), 0, MOST_SEATS);
        range("companions", party.companions(), 0, MOST_SEATS);
        if (party.companions() > 0 && party.wheelchairs() == 0) {
            note("companions", "companion-of-nobody");
        }
        if (party.adults() < 0) {
            note("children", "party-too-small");
        } else if (party.wheelchairs() + party.companions() > party.quantity()) {
            note("wheelchairs", "party-too-small");
        }
    }

    private void zones(Seats seats) {
        var both = new TreeSet<>(seats.zones());
        both.retainAll(seats.zonesExcluded());
        if (!both.isEmpty()) {
            problems.add(PreferenceProblem.of(
                    "zonesExcluded",
                    "zone-wanted-and-not",
                    "zones",
                    both.stream().map(zone -> zone.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
        }
        if (seats.zonesExcluded().containsAll(ALL_ZONES)) {
            note("zonesExcluded", "no-zone-left");
        }
    }

    private void spot(Spot spot) {
        spot.rowFrom().ifPresent(row -> range("rowFrom", row, 1, MOST_ROWS));
        spot.rowTo().ifPresent(row -> range("rowTo", row, 1, MOST_ROWS));
        if (spot.rowTo().isPresent()
                && spot.rowFrom().filter(from -> from > spot.rowTo().get()).isPresent()) {
            note("rowTo", "rows-reversed");
        }
    }

    private void consent(PreferenceSpec spec) {
        range("answerHours", spec.consent().answerHours(), 1, MOST_ANSWER_HOURS);
        if (spec.consent().mode() == PreferenceMode.BOOK
                && spec.consent().paymentMethod().isEmpty()) {
            note("paymentMethod", "payment-method-needed");
        }
    }

    private void term(Term term, LocalDate today) {
        if (term.isOver(today)) {
            note("endsOn", "date-passed");
        } else if (term.endsOn().isPresent()
                && term.pausedUntil().filter(term.endsOn().get()::isBefore).isPresent()) {
            note("pausedUntil", "paused-beyond-end");
        }
        if (term.pausedUntil()
                .filter(today.plusYears(DatePolicy.FURTHEST_YEARS)::isBefore)
                .isPresent()) {
            problems.add(PreferenceProblem.of("pausedUntil", "date-too-far", "years", DatePolicy.FURTHEST_YEARS));
        }
    }

    private void note(String field, String code) {
        problems.add(PreferenceProblem.of(field, code));
    }

    private void range(String field, int value, int least, int most) {
        if (value < least || value > most) {
            problems.add(PreferenceProblem.outOfRange(field, least, most));
        }
    }
}
