package dev.parterre.matching;

import dev.parterre.account.AccountId;
import dev.parterre.booking.PerformanceBookingService;
import dev.parterre.catalog.CatalogService;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.StandingOrder;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who stands in the line of a performance and need not be asked, told for many at once: accounts that have places for the event or
 * something set aside, or just gave theirs up; preferences that had their chance of it.
 */
@ApplicationScoped
@Transactional
class LineAbsentees {

    /** What went wrong is not tried again at once, or it would go wrong for ever. */
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    @Inject
    private DecisionRepository decisions;

    @EJB
    private PerformanceBookingService bookings;

    @EJB
    private CatalogService catalog;

    @Inject
    private Clock clock;

    /** Those of the orders that may be asked, in their order. */
    List<StandingOrder> present(List<StandingOrder> orders, Candidate candidate, Set<AccountId> givers) {
        var accounts = orders.stream().map(StandingOrder::account).distinct().toList();
        var ids = orders.stream().map(StandingOrder::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var event = candidate.event().id();
        var busy = new HashSet<>(bookings.having(catalog.performancesOf(event), accounts));
        busy.addAll(givers);
        decisions.waitingAt(event, accounts).forEach(account -> busy.add(new AccountId(account)));
        var done = new HashSet<PreferenceId>();
        decisions
                .done(event, ids, clock.instant().minus(AFTER_FAILURE))
                .forEach(preference -> done.add(new PreferenceId(preference)));
        return orders.stream()
                .filter(order -> order.isActive() && !busy.contains(order.account()) && !done.contains(order.id()))
                .toList();
    }
}
