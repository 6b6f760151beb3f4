package dev.parterre.matching;

import dev.parterre.allocation.DrawService;
import dev.parterre.allocation.Entrant;
import dev.parterre.preference.QueuePosition;
import dev.parterre.preference.QueueSlice;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    private List<Entrant> wanting(Candidate candidate) {
        var all = new QueueSlice(0, 1, clock.instant());
        var entrants = new ArrayList<Entrant>();
        var page = orders.queue(all, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .map(QueuePosition::id)
                    .flatMap(id -> orders.order(id).stream())
                    .filter(order -> order.isActive() && wants(order, candidate))
                    .forEach(order -> entrants.add(new Entrant(order.account(), order.id())));
            page = orders.queue(all, Optional.of(page.get(page.size() - 1)), PAGE);
        }
        return entrants;
    }

    private static boolean wants(StandingOrder order, Candidate candidate) {
        return new Wish(order.spec()).fits(candidate);
    }
}
