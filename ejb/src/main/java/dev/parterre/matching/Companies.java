package dev.parterre.matching;

import dev.parterre.account.AccountId;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.Commitment;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.preference.Going;
import dev.parterre.preference.MembershipService;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.StandingOrder;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who goes along with a preference that is shared, and where they are expected: at what they bought themselves, and at what the
 * preferences book with which they go along. Nobody is booked into two places at one time.
 */
@ApplicationScoped
@Transactional
class Companies {

    @EJB
    private MembershipService memberships;

    @EJB
    private BookingService bookings;

    @Inject
    private DecisionRepository decisions;

    @Inject
    private Timetable timetable;

    @Inject
    private Clock clock;

    /** The owner, and whoever goes along. */
    List<AccountId> everybody(PreferenceId preference, AccountId owner) {
        var others = memberships.going(List.of(preference), List.of(owner)).stream()
                .filter(going -> going.preference().equals(preference))
                .map(Going::account);
        return Stream.concat(Stream.of(owner), others).toList();
    }

    /** Those of them that others go along with, or whose owners go along with others. */
    Set<PreferenceId> among(List<StandingOrder> orders) {
        var going = memberships.going(
                orders.stream().map(StandingOrder::id).toList(),
                orders.stream().map(StandingOrder::account).toList());
        return orders.stream()
                .filter(order -> going.stream().anyMatch(one -> one.concerns(order.id(), order.account())))
                .map(StandingOrder::id)
                .collect(Collectors.toSet());
    }

    /** Where those who go along are expected, and the owners along with others; by preference, of those with any company. */
    Map<PreferenceId, List<Engagement>> engagements(List<StandingOrder> orders) {
        var going = memberships.going(
                orders.stream().map(StandingOrder::id).toList(),
                orders.stream().map(StandingOrder::account).toList());
        return going.isEmpty()
                ? Map.of()
                : orders.stream()
                        .collect(Collectors.toMap(
                                StandingOrder::id,
                                order -> engagements(
                                        order,
                                        going.stream()
                                                .filter(one -> one.concerns(order.id(), order.account()))
                                                .toList())));
    }

    private List<Engagement> engagements(StandingOrder order, List<Going> going) {
        var others = going.stream()
                .filter(one -> one.preference().equals(order.id()))
                .map(Going::account)
                .toList();
        var along = Stream.concat(going.stream(), memberships.goingAlong(others).stream())
                .filter(one -> !one.preference().equals(order.id()))
                .toList();
        return expected(others, along);
    }

    /** Where the account goes along with others. */
    List<Engagement> engagements(AccountId account) {
        return expected(List.of(), memberships.goingAlong(List.of(account)));
    }

    private List<Engagement> expected(List<AccountId> others, List<Going> along) {
        var performances = new HashSet<PerformanceId>();
        others.forEach(account -> performances.addAll(bought(account)));
        along.forEach(going -> performances.addAll(booked(going)));
        return performances.isEmpty()
                ? List.of()
                : timetable.of(
                        performances.stream().collect(Collectors.toMap(Function.identity(), id -> Engagement.OTHERS)),
                        clock.instant());
    }

    private Set<PerformanceId> bought(AccountId account) {
        var held = decisions.open(List.of(account)).stream()
                .flatMap(decision -> decision.facts().shown().stream())
                .map(ShownPerformance::id);
        return Stream.concat(bookings.commitments(account).stream().map(Commitment::performance), held)
                .collect(Collectors.toSet());
    }

    private Set<PerformanceId> booked(Going going) {
        return decisions.eventful(going.preference()).stream()
                .filter(decision -> decision.outcome().countsTowardsLimits())
                .filter(decision -> !decision.decidedAt().isBefore(going.since()))
                .flatMap(decision -> decision.facts().shown().stream())
                .map(ShownPerformance::id)
                .collect(Collectors.toSet());
    }
}
