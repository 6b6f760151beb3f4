package dev.parterre.matching;

import dev.parterre.preference.PreferenceSpec;
import dev.parterre.shared.Money;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a preference may spend at the very most, whatever its account has done so far: a bound that {@link LimitPolicy}
 * never goes beyond. Pure.
 *
 * @param most for one ticket, in minor units; {@link #BOUNDLESS} when nothing bounds it
 * @param quantity tickets of one booking
 */
record Purse(String currency, int most, int quantity) {

    static final int BOUNDLESS = Integer.MAX_VALUE;

    static Purse of(PreferenceSpec spec) {
        var limits = spec.limits();
        var quantity = spec.seats().quantity();
        var adults = spec.seats().party().adults();
        var price = limits.maxPrice().filter(most -> adults > 0).map(Money::minor);
        // others may pay less than an adult: how the budget is shared among them only the price list knows
        var budgets = Stream.of(
                        limits.budgetPerBooking(),
                        limits.budgetPerMonth(),
                        limits.budgetPerYear(),
                        limits.budgetOverall())
                .flatMap(Optional::stream)
                .filter(budget -> adults > 0)
                .map(budget -> Math.floorDiv(budget.minor(), adults));
        var most = Stream.concat(price.stream(), budgets)
                .mapToLong(Long::longValue)
                .min();
        var currency = limits.maxPrice()
                .or(limits::budgetPerBooking)
                .map(Money::currency)
                .orElseThrow();
        return new Purse(currency, (int) Math.min(BOUNDLESS, most.orElse(BOUNDLESS)), quantity);
    }

    /** Whether the cheapest tickets of the performance can be bought with it, in that number. */
    boolean affords(Candidate candidate) {
        return !candidate.terms().prices().isEmpty()
                && quantity <= candidate.terms().purchaseLimit()
                && currency.equals(candidate.cheapest().currency())
                && candidate.cheapest().minor() <= most;
    }
}
