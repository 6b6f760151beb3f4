package dev.parterre.matching;

import dev.parterre.preference.PreferenceMode;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.PreferenceSpec.Limits;
import dev.parterre.shared.Money;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a performance that fits may be booked, and at which prices. Pure. */
final class LimitPolicy {

    private LimitPolicy() {}

    /** @return why it may not; empty when it may */
    static Optional<Reason> refusal(PreferenceSpec spec, Candidate candidate, Situation situation) {
        if (tooSoon(spec, candidate, situation)) {
            return Optional.of(Reason.TOO_SOON);
        }
        if (situation.hasEvent(candidate.event().id())) {
            return Optional.of(Reason.ALREADY_BOOKED_EVENT);
        }
        if (situation.refusedEvents().contains(candidate.event().id())) {
            return Optional.of(Reason.DECLINED_BEFORE);
        }
        if (situation.hasOtherPlansAt(candidate.timing())) {
            return Optional.of(Reason.EVENING_TAKEN);
        }
        if (situation.placesFor(candidate) + spec.seats().quantity()
                > candidate.terms().purchaseLimit()) {
            return Optional.of(Reason.PURCHASE_LIMIT);
        }
        return money(spec, candidate, situation);
    }

    private static boolean tooSoon(PreferenceSpec spec, Candidate candidate, Situation situation) {
        return spec.consent().mode() == PreferenceMode.BOOK
                ? !UndoPolicy.leavesTimeToUndo(
                        situation.now(), candidate.timing().startsAt())
                : UndoPolicy.answerUntil(situation.now(), candidate.terms().saleUntil())
                        .isEmpty();
    }

    private static Optional<Reason> money(PreferenceSpec spec, Candidate candidate, Situation situation) {
        if (candidate.terms().prices().isEmpty()) {
            return Optional.of(Reason.SOLD_OUT);
        }
        var limits = spec.limits();
        var cheapest = candidate.cheapest();
        if (!currency(limits).equals(cheapest.currency())) {
            return Optional.of(Reason.OTHER_CURRENCY);
        }
        var all = cheapest.times(spec.seats().quantity());
        if (limits.maxPrice().filter(cheapest::exceeds).isPresent()) {
            return Optional.of(Reason.TOO_DEAR);
        }
        if (limits.budgetPerBooking().filter(all::exceeds).isPresent()) {
            return Optional.of(Reason.BUDGET_BOOKING);
        }
        return leftThisMonth(limits, situation).filter(all::exceeds).map(left -> Reason.BUDGET_MONTH_REACHED);
    }

    /** The price categories in which every ticket of the wanted number keeps to all limits. */
    static Set<Integer> categories(PreferenceSpec spec, Candidate candidate, Situation situation) {
        var most = mostPerTicket(spec, situation);
        return candidate.terms().prices().entrySet().stream()
                .filter(price -> most.filter(price.getValue()::exceeds).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What one of the tickets may cost so that price, booking and month are all kept to. */
    static Optional<Money> mostPerTicket(PreferenceSpec spec, Situation situation) {
        var limits = spec.limits();
        var quantity = spec.seats().quantity();
        return Stream.of(
                        limits.maxPrice(),
                        limits.budgetPerBooking().map(budget -> shared(budget, quantity)),
                        leftThisMonth(limits, situation).map(left -> shared(left, quantity)))
                .flatMap(Optional::stream)
                .min(Money::compareTo);
    }

    static Optional<Money> leftThisMonth(Limits limits, Situation situation) {
        return limits.budgetPerMonth()
                .map(budget -> budget.minus(situation.month().spentIn(budget.currency())));
    }

    private static Money shared(Money budget, int quantity) {
        return new Money(Math.floorDiv(budget.minor(), quantity), budget.currency());
    }

    private static String currency(Limits limits) {
        return limits.maxPrice()
                .or(limits::budgetPerBooking)
                .map(Money::currency)
                .orElseThrow();
    }
}
