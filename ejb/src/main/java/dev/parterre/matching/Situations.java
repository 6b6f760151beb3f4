package dev.parterre.matching;

import dev.parterre.account.AccountId;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.Commitment;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.preference.StandingOrder;
import dev.parterre.shared.Money;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how an account and a preference stand, in one short transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Situations {

    private static final Duration A_DAY = Duration.ofDays(1);

    /** The situation, and why the preference is to be left alone for now, if it is. */
    record Standing(Situation situation, Optional<Reason> block) {}

    @Inject
    private DecisionRepository decisions;

    @EJB
    private BookingService bookings;

    @EJB
    private CatalogService catalog;

    @Inject
    private Programme programme;

    @Inject
    private Clock clock;

    /** Of a stored preference. */
    Standing of(StandingOrder order) {
        var now = clock.instant();
        var eventful = decisions.eventful(order.id());
        var counted = counted(eventful, now);
        var month = new Situation.Month(counted.size(), totals(counted));
        var situation = new Situation(now, engagements(order.account(), now), refused(eventful), month);
        return new Standing(situation, BlockPolicy.block(order, counted, eventful, now));
    }

    /** Of an account with a preference that is not stored yet. */
    Situation of(AccountId account) {
        var now = clock.instant();
        return new Situation(now, engagements(account, now), Set.of(), new Situation.Month(0, List.of()));
    }

    /** What of this month's limits is used. */
    MonthView month(StandingOrder order) {
        var now = clock.instant();
        var counted = counted(decisions.eventful(order.id()), now);
        var currency =
                order.spec().limits().budgetPerMonth().map(Money::currency).orElse("EUR");
        var open =
                counted.stream().filter(decision -> decision.outcome().isOpen()).toList();
        var held = new Situation.Month(open.size(), totals(open)).spentIn(currency);
        var all = new Situation.Month(counted.size(), totals(counted)).spentIn(currency);
        return new MonthView(MonthPolicy.month(now), all.minus(held), held, counted.size());
    }

    private static List<Decision> counted(List<Decision> eventful, Instant now) {
        var start = MonthPolicy.start(now);
        return eventful.stream()
                .filter(decision -> decision.outcome().countsTowardsLimits())
                .filter(decision ->
                        decision.outcome().isOpen() || !decision.decidedAt().isBefore(start))
                .toList();
    }

    private static List<Money> totals(List<Decision> counted) {
        return counted.stream().flatMap(decision -> decision.total().stream()).toList();
    }

    private static Set<EventId> refused(List<Decision> eventful) {
        return eventful.stream()
                .filter(decision -> decision.outcome() == Outcome.DECLINED || decision.outcome() == Outcome.UNDONE)
                .flatMap(decision -> decision.event().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Engagement> engagements(AccountId account, Instant now) {
        var engagements = new ArrayList<>(booked(bookings.commitments(account), now));
        decisions.open(account).stream()
                .filter(decision -> decision.reference().isEmpty())
                .flatMap(decision -> held(decision).stream())
                .forEach(engagements::add);
        return engagements;
    }

    private List<Engagement> booked(List<Commitment> commitments, Instant now) {
        var places = commitments.stream()
                .collect(Collectors.toMap(Commitment::performance, Commitment::places, Integer::sum));
        return catalog.performances(places.keySet()).stream()
                .filter(performance -> performance.startsAt().isAfter(now.minus(A_DAY)))
                .map(performance -> new Engagement(
                        performance.id(),
                        performance.event(),
                        performance.startsAt(),
                        length(performance.id()),
                        places.get(performance.id())))
                .toList();
    }

    private Duration length(PerformanceId performance) {
        return programme
                .known(performance)
                .map(candidate -> candidate.timing().length())
                .orElse(Programme.USUAL_LENGTH);
    }

    /** Places held by an offer are the account's for the time being. */
    private Optional<Engagement> held(Decision decision) {
        var facts = decision.facts();
        return facts.shown()
                .map(shown -> new Engagement(
                        shown.id(),
                        shown.event(),
                        shown.startsAt(),
                        length(shown.id()),
                        facts.seats().size()));
    }
}
