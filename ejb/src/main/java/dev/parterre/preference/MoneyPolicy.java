package dev.parterre.preference;

import dev.parterre.preference.PreferenceSpec.Limits;
import dev.parterre.preference.PreferenceSpec.Nights;
import dev.parterre.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What it may cost and how often, so that limits nest: a ticket in a booking, a booking in a month, a month in a year. Pure. */
final class MoneyPolicy {

    static final long MOST_MONEY_MINOR = 1_000_000;

    private final Limits limits;
    private final List<PreferenceProblem> problems = new ArrayList<>();

    private MoneyPolicy(Limits limits) {
        this.limits = limits;
    }

    static List<PreferenceProblem> problems(Limits limits) {
        var policy = new MoneyPolicy(limits);
        policy.amounts();
        policy.counts();
        policy.nesting();
        return policy.problems;
    }

    private void amounts() {
        amount("maxPrice", limits.maxPrice(), true);
        amount("budgetPerBooking", limits.budgetPerBooking(), false);
        amount("budgetPerMonth", limits.budgetPerMonth(), false);
        amount("budgetPerYear", limits.budgetPerYear(), false);
        amount("budgetOverall", limits.budgetOverall(), false);
        if (limits.maxPrice().isEmpty() && limits.budgetPerBooking().isEmpty()) {
            note("maxPrice", "limit-needed");
        }
        var currencies = Stream.of(
                        limits.maxPrice(),
                        limits.budgetPerBooking(),
                        limits.budgetPerMonth(),
                        limits.budgetPerYear(),
                        limits.budgetOverall())
                .flatMap(Optional::stream)
                .map(Money::currency)
                .distinct()
                .count();
        if (currencies > 1) {
            note("maxPrice", "currencies-differ");
        }
    }

    private void amount(String field, Optional<Money> amount, boolean zeroAllowed) {
        amount.ifPresent(money -> {
            if (money.isNegative() || money.isZero() && !zeroAllowed) {
                note(field, "not-positive");
            } else if (money.minor() > MOST_MONEY_MINOR) {
                problems.add(PreferenceProblem.of(field, "too-much", "limit", MOST_MONEY_MINOR / 100));
            }
        });
    }

    private void counts() {
        range("bookingsPerMonth", limits.bookingsPerMonth(), PreferencePolicy.MOST_BOOKINGS);
        limits.nights().ifPresent(nights -> range("nights", nights.most(), mostNights(nights)));
    }

    private static int mostNights(Nights nights) {
        return switch (nights.per()) {
            case WEEK -> 7;
            case MONTH -> 31;
            case YEAR -> 366;
        };
    }

    private void nesting() {
        if (exceeds(limits.maxPrice(), limits.budgetPerBooking())) {
            note("budgetPerBooking", "booking-budget-below-price");
        }
        within("budgetPerMonth", "month", limits.budgetPerMonth());
        if (exceeds(limits.budgetPerMonth(), limits.budgetPerYear())) {
            note("budgetPerYear", "year-budget-below-month");
        } else {
            within("budgetPerYear", "year", limits.budgetPerYear());
        }
        within("budgetOverall", "overall", limits.budgetOverall());
    }

    private void within(String field, String what, Optional<Money> budget) {
        if (exceeds(limits.budgetPerBooking(), budget)) {
            note(field, what + "-budget-below-booking");
        } else if (limits.budgetPerBooking().isEmpty() && exceeds(limits.maxPrice(), budget)) {
            note(field, what + "-budget-below-price");
        }
    }

    private static boolean exceeds(Optional<Money> amount, Optional<Money> limit) {
        return amount.isPresent()
                && limit.isPresent()
                && amount.get().currency().equals(limit.get().currency())
                && amount.get().exceeds(limit.get());
    }

    private void range(String field, int value, int most) {
        if (value < 1 || value > most) {
            problems.add(PreferenceProblem.outOfRange(field, 1, most));
        }
    }

    private void note(String field, String code) {
        problems.add(PreferenceProblem.of(field, code));
    }
}
