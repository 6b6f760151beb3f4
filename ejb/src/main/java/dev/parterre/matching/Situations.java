package dev.parterre.matching;

import dev.parterre.account.AccountId;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.Commitment;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.matching.Situation.Spent;
import dev.parterre.matching.Situation.Used;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceView;
import dev.parterre.preference.StandingOrder;
import dev.parterre.shared.Money;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads how an account and a preference stand: in one short transaction, or in the caller's that holds the account's turn
 * ({@link Turns}) and so sees all that was decided before. What is open is read before what is booked: what becomes booked meanwhile
 * is in both, and counts once.
 */
@ApplicationScoped
@Transactional
class Situations {

    /** The situation, and why the preference is to be left alone for now, if it is. */
    record Standing(Situation situation, Optional<Reason> block) {}

    @Inject
    private DecisionRepository decisions;

    @EJB
    private BookingService bookings;

    @Inject
    private Companies companies;

    @Inject
    private Timetable timetable;

    @Inject
    private Clock clock;

    /** Of a stored preference. */
    Standing of(StandingOrder order) {
        return of(List.of(order)).get(order.id());
    }

    /** Of many at once, of whatever accounts. */
    Map<PreferenceId, Standing> of(List<StandingOrder> orders) {
        var now = clock.instant();
        var accounts = orders.stream().map(StandingOrder::account).toList();
        var eventful = decisions.eventful(orders.stream().map(StandingOrder::id).toList()).stream()
                .collect(Collectors.groupingBy(Decision::preference));
        var open = decisions.open(accounts).stream().collect(Collectors.groupingBy(Decision::account));
        var commitments = bookings.commitments(accounts);
        var company = companies.engagements(orders);
        return orders.stream()
                .collect(Collectors.toMap(
                        StandingOrder::id,
                        order -> standing(
                                order,
                                eventful.getOrDefault(order.id(), List.of()),
                                Plans.of(
                                        commitments.getOrDefault(order.account(), List.of()),
                                        open.getOrDefault(order.account(), List.of()),
                                        company.getOrDefault(order.id(), List.of())),
                                now)));
    }

    /**
     * Where an account is expected.
     *
     * @param open what is held for it without a booking
     * @param company where those are expected who go along
     */
    private record Plans(List<Commitment> commitments, List<Decision> open, List<Engagement> company) {

        static Plans of(List<Commitment> commitments, List<Decision> open, List<Engagement> company) {
            return new Plans(commitments, unbooked(open, commitments), company);
        }
    }

    /** Of what is open, what is no booking yet: once places are booked the booking counts, whether or not the decision knows. */
    static List<Decision> unbooked(List<Decision> open, List<Commitment> commitments) {
        var booked = commitments.stream().map(Commitment::hold).collect(Collectors.toSet());
        return open.stream()
                .filter(decision -> decision.reference().isEmpty())
                .filter(decision -> decision.hold().filter(booked::contains).isEmpty())
                .toList();
    }

    private Standing standing(StandingOrder order, List<Decision> eventful, Plans plans, Instant now) {
        var counted = counted(eventful, MonthPolicy.start(now));
        var used = new Used(
                spent(counted),
                spent(counted(eventful, MonthPolicy.startOfYear(now))),
                overall(plans.commitments(), plans.open(), now),
                nights(eventful));
        var engaged = new ArrayList<>(engagements(plans.commitments(), plans.open(), now));
        engaged.addAll(plans.company());
        var situation = new Situation(now, engaged, refused(eventful), used);
        return new Standing(situation, BlockPolicy.block(order, counted, eventful, now));
    }

    /** Of an account with a preference that is not stored yet. */
    Situation of(AccountId account) {
        var now = clock.instant();
        var held = decisions.open(List.of(account));
        var commitments = bookings.commitments(account);
        var open = unbooked(held, commitments);
        var used = new Used(Spent.NOTHING, Spent.NOTHING, overall(commitments, open, now), List.of());
        var engaged = new ArrayList<>(engagements(commitments, open, now));
        engaged.addAll(companies.engagements(account));
        return new Situation(now, engaged, Set.of(), used);
    }

    /** What of this month's limits is used. */
    MonthView month(PreferenceView preference) {
        var now = clock.instant();
        var counted = counted(decisions.eventful(preference.id()), MonthPolicy.start(now));
        var currency =
                preference.spec().limits().budgetPerMonth().map(Money::currency).orElse("EUR");
        var open =
                counted.stream().filter(decision -> decision.outcome().isOpen()).toList();
        var held = spent(open).in(currency);
        var all = spent(counted).in(currency);
        return new MonthView(MonthPolicy.month(now), all.minus(held), held, counted.size());
    }

    /** Decided since then and living, and what is open since whenever. */
    private static List<Decision> counted(List<Decision> eventful, Instant since) {
        return eventful.stream()
                .filter(decision -> decision.outcome().countsTowardsLimits())
                .filter(decision ->
                        decision.outcome().isOpen() || !decision.decidedAt().isBefore(since))
                .toList();
    }

    private static Spent spent(List<Decision> counted) {
        return new Spent(
                counted.size(),
                counted.stream().flatMap(decision -> decision.total().stream()).toList());
    }

    private static Spent overall(List<Commitment> commitments, List<Decision> open, Instant now) {
        var start = MonthPolicy.start(now);
        var bought = commitments.stream()
                .filter(commitment -> !commitment.bookedAt().isBefore(start))
                .map(Commitment::total);
        var held = open.stream().flatMap(decision -> decision.total().stream());
        return Spent.on(Stream.concat(bought, held).toList());
    }

    private static List<LocalDate> nights(List<Decision> eventful) {
        return eventful.stream()
                .filter(decision -> decision.outcome().countsTowardsLimits())
                .flatMap(decision -> decision.facts().shown().stream())
                .map(shown -> shown.localStart().toLocalDate())
                .toList();
    }

    private static Set<EventId> refused(List<Decision> eventful) {
        return eventful.stream()
                .filter(decision -> decision.outcome().speaksAgainstTheEvent())
                .flatMap(decision -> decision.event().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Engagement> engagements(List<Commitment> commitments, List<Decision> open, Instant now) {
        var places = new HashMap<PerformanceId, Integer>();
        commitments.forEach(commitment -> places.merge(commitment.performance(), commitment.places(), Integer::sum));
        open.forEach(decision -> held(decision, places));
        return timetable.of(places, now);
    }

    private static void held(Decision decision, Map<PerformanceId, Integer> places) {
        var facts = decision.facts();
        facts.shown().ifPresent(shown -> places.merge(shown.id(), facts.seats().size(), Integer::sum));
    }
}
