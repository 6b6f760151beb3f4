package dev.parterre.preference;

import dev.parterre.preference.PreferenceSpec.Limits;
import dev.parterre.preference.PreferenceSpec.Seats;
import dev.parterre.preference.PreferenceSpec.When;
import dev.parterre.shared.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a preference may not be: incomplete, contradictory, impossible or beyond the limits. Pure. */
final class PreferencePolicy {

    static final int MOST_SEATS = 10;
    static final int MOST_WORDS = 20;
    static final int MOST_PLACES = 50;
    static final int MOST_BOOKINGS = 31;
    static final int MOST_PER_ACCOUNT = 20;
    static final int FURTHEST_YEARS = 3;
    static final long MOST_MONEY_MINOR = 1_000_000;

    private PreferencePolicy() {}

    static List<PreferenceProblem> problems(PreferenceSpec spec, LocalDate today) {
        var problems = new ArrayList<PreferenceProblem>();
        if (spec.name().isEmpty()) {
            problems.add(PreferenceProblem.of("name", "required"));
        }
        dates(spec.when(), today, problems);
        weekdays(spec.when(), problems);
        times(spec.when(), problems);
        seats(spec.seats(), problems);
        amounts(spec.limits(), problems);
        budgets(spec.limits(), problems);
        consent(spec, problems);
        return problems;
    }

    private static void dates(When when, LocalDate today, List<PreferenceProblem> problems) {
        var from = when.from().orElse(today);
        when.to().ifPresent(to -> {
            if (to.isBefore(today)) {
                problems.add(PreferenceProblem.of("to", "date-passed"));
            } else if (to.isBefore(from)) {
                problems.add(PreferenceProblem.of("to", "dates-reversed"));
            }
        });
        if (from.isAfter(today.plusYears(FURTHEST_YEARS))) {
            problems.add(PreferenceProblem.of("from", "date-too-far", "years", FURTHEST_YEARS));
        }
    }

    /** A stretch of less than a week need not contain every weekday. */
    private static void weekdays(When when, List<PreferenceProblem> problems) {
        if (when.weekdays().isEmpty() || when.from().isEmpty() || when.to().isEmpty()) {
            return;
        }
        var from = when.from().get();
        var to = when.to().get();
        if (to.isBefore(from) || !to.isBefore(from.plusDays(6))) {
            return;
        }
        var contained = from.datesUntil(to.plusDays(1))
                .map(LocalDate::getDayOfWeek)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        contained.retainAll(when.weekdays());
        if (contained.isEmpty()) {
            problems.add(PreferenceProblem.of("weekdays", "no-such-day-in-range"));
        }
    }

    private static void times(When when, List<PreferenceProblem> problems) {
        if (when.timeFrom().isPresent()
                && when.timeTo().isPresent()
                && when.timeTo().get().isBefore(when.timeFrom().get())) {
            problems.add(PreferenceProblem.of("timeTo", "times-reversed"));
        }
    }

    private static void seats(Seats seats, List<PreferenceProblem> problems) {
        range("quantity", seats.quantity(), MOST_SEATS, problems);
        var both = new TreeSet<>(seats.zones());
        both.retainAll(seats.zonesExcluded());
        if (!both.isEmpty()) {
            problems.add(PreferenceProblem.of(
                    "zonesExcluded",
                    "zone-wanted-and-not",
                    "zones",
                    both.stream().map(zone -> zone.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
        }
        if (seats.zonesExcluded().containsAll(Set.of("STALLS", "CIRCLE", "BALCONY", "BOX", "SECTOR", "FLOOR"))) {
            problems.add(PreferenceProblem.of("zonesExcluded", "no-zone-left"));
        }
    }

    private static void amounts(Limits limits, List<PreferenceProblem> problems) {
        range("bookingsPerMonth", limits.bookingsPerMonth(), MOST_BOOKINGS, problems);
        amount("maxPrice", limits.maxPrice(), true, problems);
        amount("budgetPerBooking", limits.budgetPerBooking(), false, problems);
        amount("budgetPerMonth", limits.budgetPerMonth(), false, problems);
        if (limits.maxPrice().isEmpty() && limits.budgetPerBooking().isEmpty()) {
            problems.add(PreferenceProblem.of("maxPrice", "limit-needed"));
        }
        var currencies = java.util.stream.Stream.of(
                        limits.maxPrice(), limits.budgetPerBooking(), limits.budgetPerMonth())
                .flatMap(Optional::stream)
                .map(Money::currency)
                .distinct()
                .count();
        if (currencies > 1) {
            problems.add(PreferenceProblem.of("maxPrice", "currencies-differ"));
        }
    }

    private static void amount(
            String field, Optional<Money> amount, boolean zeroAllowed, List<PreferenceProblem> problems) {
        amount.ifPresent(money -> {
            if (money.isNegative() || money.isZero() && !zeroAllowed) {
                problems.add(PreferenceProblem.of(field, "not-positive"));
            } else if (money.minor() > MOST_MONEY_MINOR) {
                problems.add(PreferenceProblem.of(field, "too-much", "limit", MOST_MONEY_MINOR / 100));
            }
        });
    }

    /** Limits nest: one ticket within one booking, one booking within one month. */
    private static void budgets(Limits limits, List<PreferenceProblem> problems) {
        if (exceeds(limits.maxPrice(), limits.budgetPerBooking())) {
            problems.add(PreferenceProblem.of("budgetPerBooking", "booking-budget-below-price"));
        }
        if (exceeds(limits.budgetPerBooking(), limits.budgetPerMonth())) {
            problems.add(PreferenceProblem.of("budgetPerMonth", "month-budget-below-booking"));
        } else if (limits.budgetPerBooking().isEmpty() && exceeds(limits.maxPrice(), limits.budgetPerMonth())) {
            problems.add(PreferenceProblem.of("budgetPerMonth", "month-budget-below-price"));
        }
    }

    private static boolean exceeds(Optional<Money> amount, Optional<Money> limit) {
        return amount.isPresent()
                && limit.isPresent()
                && amount.get().currency().equals(limit.get().currency())
                && amount.get().exceeds(limit.get());
    }

    private static void consent(PreferenceSpec spec, List<PreferenceProblem> problems) {
        if (spec.consent().mode() == PreferenceMode.BOOK
                && spec.consent().paymentMethod().isEmpty()) {
            problems.add(PreferenceProblem.of("paymentMethod", "payment-method-needed"));
        }
    }

    private static void range(String field, int value, int most, List<PreferenceProblem> problems) {
        if (value < 1 || value > most) {
            problems.add(PreferenceProblem.of(field, "out-of-range", "limit", most));
        }
    }
}
