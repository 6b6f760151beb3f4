package dev.parterre.matching;

import dev.parterre.preference.PreferenceMode;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.PreferenceSpec.Limits;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.LocalDate;
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
        if (atTooShortNotice(spec, candidate, situation)) {
            return Optional.of(Reason.SHORT_NOTICE);
        }
        if (situation.hasEvent(candidate.event().id())) {
            return Optional.of(Reason.ALREADY_BOOKED_EVENT);
        }
        if (situation.refusedEvents().contains(candidate.event().id())) {
            return Optional.of(Reason.DECLINED_BEFORE);
        }
        if (situation.hasOtherPlansAt(candidate)) {
            return Optional.of(Reason.EVENING_TAKEN);
        }
        if (hasNightsEnough(spec, candidate, situation)) {
            return Optional.of(Reason.NIGHTS_REACHED);
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
                : UndoPolicy.answerUntil(situation.now(), candidate.terms().saleUntil(), patience(spec))
                        .isEmpty();
    }

    /** How long the customer wants to be waited for. */
    static Duration patience(PreferenceSpec spec) {
        return Duration.ofHours(spec.consent().answerHours());
    }

    /** Days are those of the venue's calendar. */
    private static boolean atTooShortNotice(PreferenceSpec spec, Candidate candidate, Situation situation) {
        var today = LocalDate.ofInstant(situation.now(), candidate.timing().zone());
        return candidate.timing().day().isBefore(today.plusDays(spec.when().leadDays()));
    }

    private static boolean hasNightsEnough(PreferenceSpec spec, Candidate candidate, Situation situation) {
        var day = candidate.timing().day();
        return spec.limits()
                .nights()
                .filter(nights -> situation.nightsBeside(day, nights.per()) >= nights.most())
                .isPresent();
    }

    private static Optional<Reason> money(PreferenceSpec spec, Candidate candidate, Situation situation) {
        if (candidate.terms().prices().isEmpty()) {
            return Optional.of(Reason.SOLD_OUT);
        }
        if (!currency(spec.limits()).equals(candidate.cheapest().currency())) {
            return Optional.of(Reason.OTHER_CURRENCY);
        }
        return affordable(spec, candidate).stream()
                .map(category -> candidate.total(category, spec.seats().party()))
                .min(Money::compareTo)
                .map(least -> overspent(spec.limits(), least, situation))
                .orElse(Optional.of(Reason.TOO_DEAR));
    }

    /** The price categories in which each ticket of the party keeps to the limit for one. */
    static Set<Integer> affordable(PreferenceSpec spec, Candidate candidate) {
        var most = spec.limits().maxPrice();
        var party = spec.seats().party();
        return candidate.terms().prices().keySet().stream()
                .filter(category ->
                        most.filter(candidate.dearest(category, party)::exceeds).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return the first budget that so much would exceed; empty when it keeps to all */
    static Optional<Reason> overspent(Limits limits, Money total, Situation situation) {
        if (limits.budgetPerBooking().filter(total::exceeds).isPresent()) {
            return Optional.of(Reason.BUDGET_BOOKING);
        }
        if (leftThisMonth(limits, situation).filter(total::exceeds).isPresent()) {
            return Optional.of(Reason.BUDGET_MONTH_REACHED);
        }
        if (leftThisYear(limits, situation).filter(total::exceeds).isPresent()) {
            return Optional.of(Reason.BUDGET_YEAR_REACHED);
        }
        return leftOverall(limits, situation).filter(total::exceeds).map(left -> Reason.BUDGET_OVERALL_REACHED);
    }

    /**
     * The price categories in which every ticket, and all of them together, keep to all limits; which of them may be mixed
     * {@link MixPolicy} says.
     */
    static Set<Integer> categories(PreferenceSpec spec, Candidate candidate, Situation situation) {
        var party = spec.seats().party();
        return affordable(spec, candidate).stream()
                .filter(category -> overspent(spec.limits(), candidate.total(category, party), situation)
                        .isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What a full-price ticket may cost at most, whatever the list says by the time of the claim; where children or companions
     * pay less, what all cost together is only known from the quote, and where nobody pays the full price it says nothing.
     */
    static Optional<Money> mostPerTicket(PreferenceSpec spec, Situation situation) {
        var limits = spec.limits();
        var quantity = spec.seats().quantity();
        var adults = spec.seats().party().adults();
        if (adults < quantity) {
            return limits.maxPrice().filter(most -> adults > 0);
        }
        return Stream.of(
                        limits.maxPrice(),
                        limits.budgetPerBooking().map(budget -> shared(budget, quantity)),
                        leftThisMonth(limits, situation).map(left -> shared(left, quantity)),
                        leftThisYear(limits, situation).map(left -> shared(left, quantity)),
                        leftOverall(limits, situation).map(left -> shared(left, quantity)))
                .flatMap(Optional::stream)
                .min(Money::compareTo);
    }

    static Optional<Money> leftThisMonth(Limits limits, Situation situation) {
        return left(limits.budgetPerMonth(), situation.used().month());
    }

    static Optional<Money> leftThisYear(Limits limits, Situation situation) {
        return left(limits.budgetPerYear(), situation.used().year());
    }

    static Optional<Money> leftOverall(Limits limits, Situation situation) {
        return left(limits.budgetOverall(), situation.used().overall());
    }

    private static Optional<Money> left(Optional<Money> budget, Situation.Spent spent) {
        return budget.map(most -> most.minus(spent.in(most.currency())));
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
