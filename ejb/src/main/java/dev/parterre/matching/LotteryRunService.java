package dev.parterre.matching;

import dev.parterre.allocation.DrawService;
import dev.parterre.allocation.Entrant;
import dev.parterre.preference.PreferenceService;
import dev.parterre.preference.StandingOrder;
import dev.parterre.preference.StandingOrderService;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds the lotteries whose time has come, and has their lines served by a run of their own. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LotteryRunService {

    private static final int PAGE = 500;

    @EJB
    private DrawService draws;

    @EJB
    private StandingOrderService orders;

    @EJB
    private MatchingRunService runs;

    @Inject
    private RunRecords records;

    @Inject
    private Programme programme;

    @Inject
    private PreferenceWatch preferences;

    @Inject
    private Clock clock;

    /**
     * One round: draws what is due and on sale, and starts to serve the line that was drawn first, unless a run is under way.
     * What is not on sale yet waits. Repeatable, and harmless on several nodes at once.
     */
    public void look() {
        for (var performance : draws.due()) {
            if (!draws.isDrawn(performance)) {
                programme.now().find(performance).ifPresent(candidate -> draws.draw(performance, wanting(candidate)));
            }
            if (draws.isDrawn(performance) && records.underWay().isEmpty()) {
                runs.serve(performance);
            }
        }
    }

    /** In the published order; whose wish only the index took for fitting, or who rests, is not drawn. */
    private List<Entrant> wanting(Candidate candidate) {
        var entrants = new ArrayList<Entrant>();
        var wanting = preferences.wanting(candidate);
        for (var from = 0; from < wanting.size(); from += PAGE) {
            var ids = wanting.subList(from, Math.min(wanting.size(), from + PAGE));
            var orders =
                    this.orders.orders(ids).stream().collect(Collectors.toMap(StandingOrder::id, Function.identity()));
            ids.stream()
                    .flatMap(id -> Optional.ofNullable(orders.get(id)).stream())
                    .filter(order -> order.isActive() && wants(order, candidate))
                    .forEach(order -> entrants.add(new Entrant(order.account(), order.id())));
        }
        return entrants;
    }

    private boolean wants(StandingOrder order, Candidate candidate) {
        var today = LocalDate.ofInstant(clock.instant(), PreferenceService.HOME);
        var term = order.spec().term();
        return !term.isOver(today) && !term.isResting(today) && new Wish(order.spec()).fits(candidate);
    }
}
