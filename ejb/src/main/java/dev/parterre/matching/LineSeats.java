package dev.parterre.matching;

import dev.parterre.allocation.DrawService;
import dev.parterre.allocation.LinePlace;
import dev.parterre.allocation.LineSeating;
import dev.parterre.allocation.PartyRequest;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.matching.Situations.Standing;
import dev.parterre.preference.StandingOrder;
import dev.parterre.preference.StandingOrderService;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.SeatingPlanService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Chooses the places for everybody in a drawn line at once, before they are served one after the other: so groups sit together that
 * would find no room if everybody before them took the best seats. Nothing is claimed here, and nobody's turn is lost: each is judged
 * again in their turn, and who cannot have what was chosen is served with the best there is, whoever it was chosen for.
 */
@ApplicationScoped
class LineSeats {

    private static final Logger LOG = Logger.getLogger(LineSeats.class);
    /** Those who stand behind this many times as many wanted places as there are will hardly find any; they keep their turn. */
    private static final int TIMES_THE_HALL = 4;

    private static final int PAGE = 500;

    @EJB
    private DrawService draws;

    @EJB
    private StandingOrderService orders;

    @EJB
    private PlaceService places;

    @EJB
    private SeatingPlanService plans;

    @Inject
    private Situations situations;

    @Inject
    private Programme programme;

    @Inject
    private Clock clock;

    /** In place of what was chosen before; nothing when the performance is not on sale. */
    void choose(PerformanceId performance) {
        programme.now().find(performance).ifPresent(this::choose);
    }

    private void choose(Candidate candidate) {
        var began = clock.instant();
        var performance = candidate.id();
        var plan = candidate.terms().plan();
        var hall = new LineHall(
                plans.places(plan), places.freshAvailability(performance, plan).bits());
        var requests = requests(hall, candidate);
        var allocation = hall.allocate(requests);
        var quality = allocation.quality();
        var parties = requests.stream().map(PartyRequest::holder).distinct().count();
        var seating =
                new LineSeating(began, (int) parties, allocation.placements().size(), quality.sum(), quality.bound());
        var chosen = hall.places(allocation);
        for (var page = line(performance, List.of()); !page.isEmpty(); page = line(performance, page)) {
            draws.choose(performance, page, chosen);
        }
        draws.seat(performance, seating);
        LOG.infof("performance %s: %s", performance, seating);
    }

    /** The next page. @param before the last one; empty to begin */
    private List<LinePlace> line(PerformanceId performance, List<LinePlace> before) {
        var after = before.isEmpty() ? 0 : before.get(before.size() - 1).position();
        return draws.line(performance, after, PAGE);
    }

    private List<PartyRequest> requests(LineHall hall, Candidate candidate) {
        var index = new CandidateIndex(List.of(candidate));
        var requests = new ArrayList<PartyRequest>();
        var performance = candidate.id();
        var most = (long) TIMES_THE_HALL * hall.free();
        for (var page = line(performance, List.of()); !page.isEmpty(); page = line(performance, page)) {
            for (var request : requests(hall, index, page)) {
                if (most <= 0) {
                    return requests;
                }
                requests.add(request);
                most -= request.size().quantity();
            }
        }
        return requests;
    }

    /** Of those in the page who may have any, and would, as things stand. */
    private List<PartyRequest> requests(LineHall hall, CandidateIndex index, List<LinePlace> page) {
        var orders = this.orders.orders(page.stream().map(LinePlace::preference).toList()).stream()
                .collect(Collectors.toMap(StandingOrder::id, Function.identity()));
        var standings = situations.of(List.copyOf(orders.values()));
        return page.stream()
                .filter(place -> orders.containsKey(place.preference()))
                .flatMap(place -> {
                    var order = orders.get(place.preference());
                    return categories(index, order, standings.get(order.id())).stream()
                            .map(categories -> hall.request(place, order, categories));
                })
                .toList();
    }

    private static Optional<Set<Integer>> categories(CandidateIndex index, StandingOrder order, Standing standing) {
        var situation = standing.situation();
        return standing.block().isPresent()
                ? Optional.empty()
                : Search.of(order.spec(), index, situation).allowed().stream()
                        .findFirst()
                        .flatMap(candidate -> MixPolicy.mixes(order.spec(), candidate, situation).stream()
                                .findFirst());
    }
}
