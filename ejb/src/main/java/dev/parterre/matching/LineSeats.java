package dev.parterre.matching;

import dev.parterre.allocation.DrawService;
import dev.parterre.allocation.LinePlace;
import dev.parterre.allocation.LineSeating;
import dev.parterre.allocation.PartyRequest;
import dev.parterre.catalog.PerformanceId;
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
        draws.seat(performance, seating, hall.places(allocation));
        LOG.infof("performance %s: %s", performance, seating);
    }

    private List<PartyRequest> requests(LineHall hall, Candidate candidate) {
        var index = new CandidateIndex(List.of(candidate));
        var requests = new ArrayList<PartyRequest>();
        var wanted = 0L;
        for (var place : draws.line(candidate.id(), 0, Integer.MAX_VALUE)) {
            if (wanted > (long) TIMES_THE_HALL * hall.free()) {
                break;
            }
            var request = orders.order(place.preference()).flatMap(order -> request(hall, index, place, order));
            request.ifPresent(requests::add);
            wanted += request.map(one -> one.size().quantity()).orElse(0);
        }
        return requests;
    }

    /** Empty when they may not, or would not, have any as things stand. */
    private Optional<PartyRequest> request(LineHall hall, CandidateIndex index, LinePlace place, StandingOrder order) {
        var standing = situations.of(order);
        var situation = standing.situation();
        return standing.block().isPresent()
                ? Optional.empty()
                : Search.of(order.spec(), index, situation).allowed().stream()
                        .findFirst()
                        .flatMap(candidate -> MixPolicy.mixes(order.spec(), candidate, situation).stream()
                                .findFirst())
                        .map(categories -> hall.request(place, order, categories));
    }
}
