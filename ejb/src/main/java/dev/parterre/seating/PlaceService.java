package dev.parterre.seating;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.seating.PlaceRepository.Sale;
import dev.parterre.seating.PlaceRepository.Slots;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The places of performances: opened once, then claimed, booked and let go. Claims join the caller's transaction and are all or
 * nothing: a refusal rolls it back.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PlaceService {

    @Inject
    private PlaceRepository places;

    @Inject
    private PlacePictures pictures;

    @Inject
    private PlaceNews news;

    @Inject
    private Clock clock;

    /** Makes the places of a performance from its plan; repeating it changes nothing. */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.SYSTEM})
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void open(PerformanceId performance, SeatingPlanId plan) {
        if (places.isOpen(performance)) {
            return;
        }
        var opened = places.open(performance, plan);
        if (opened == 0) {
            throw new NoSuchSeatingPlan();
        }
        places.count(performance, clock.instant());
        news.freed(performance, IntStream.range(0, opened).boxed().toList());
    }

    /**
     * What is free: exactly as this node has committed it, and of other nodes' sales at most a second behind.
     *
     * @throws NoSuchSeatingPlan
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PlacePicture picture(PerformanceId performance, SeatingPlanId plan) {
        return pictures.picture(performance, plan);
    }

    /** Which places are free, by {@link #picture}. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Availability availability(PerformanceId performance, SeatingPlanId plan) {
        return pictures.picture(performance, plan).availability(clock.instant());
    }

    /** The same, read from the database first when a claim was lost that the picture cannot explain. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Availability freshAvailability(PerformanceId performance, SeatingPlanId plan) {
        return pictures.exactPicture(performance, plan).availability(clock.instant());
    }

    /**
     * Claims exactly these places until the claim ends.
     *
     * @throws PlacesTaken when any of them is not free
     */
    public void claim(Claim claim, List<Integer> ordinals) {
        if (places.claim(claim, sorted(ordinals), clock.instant()) != ordinals.size()) {
            news.lost(claim.performance(), ordinals);
            throw new PlacesTaken(List.of());
        }
        news.taken(claim.performance(), ordinals, claim.until());
    }

    /**
     * Claims that many slots of an area, whichever are free.
     *
     * @param hint where a free slot was seen lately; the search begins there and wraps round
     * @return the claimed ordinals
     * @throws SoldOut when there are not so many
     */
    public List<Integer> claimSlots(Claim claim, PlanGeometry.Area area, int quantity, int hint) {
        var slots = freeSlots(claim.performance(), area, quantity, hint);
        if (slots.size() < quantity) {
            news.lost(claim.performance(), area, slots.size());
            throw new SoldOut(quantity);
        }
        claim(claim, slots);
        return sorted(slots);
    }

    private List<Integer> freeSlots(PerformanceId performance, PlanGeometry.Area area, int quantity, int hint) {
        var now = clock.instant();
        var end = area.firstOrdinal() + area.capacity();
        var found = new ArrayList<>(places.lockFreeSlots(performance, new Slots(hint, end, quantity), now));
        if (found.size() < quantity && hint > area.firstOrdinal()) {
            var before = new Slots(area.firstOrdinal(), hint, quantity - found.size());
            found.addAll(places.lockFreeSlots(performance, before, now));
        }
        return found.size() == quantity
                ? found
                : places.waitForFreeSlots(performance, new Slots(area.firstOrdinal(), end, quantity), now);
    }

    /**
     * Moves the end of a claim.
     *
     * @throws PlacesTaken when it has ended and a place went to somebody else
     */
    public void prolong(Claim claim, List<Integer> ordinals) {
        if (places.prolong(claim, sorted(ordinals)) != ordinals.size()) {
            throw new PlacesTaken(List.of());
        }
        news.taken(claim.performance(), ordinals, claim.until());
    }

    /** Lets go of what the hold still has of these places; what it has no more went to others after its end. */
    public void release(PerformanceId performance, long hold, List<Integer> ordinals) {
        var released = places.release(performance, hold, sorted(ordinals));
        news.freed(performance, released == ordinals.size() ? ordinals : List.of());
    }

    /**
     * Turns the hold's claim into a sale. A claim whose end has passed still counts while nobody else took the places.
     *
     * @throws PlacesTaken when a place went to somebody else
     */
    public void book(PerformanceId performance, long hold, long booking, List<Integer> ordinals) {
        if (places.book(performance, new Sale(hold, booking), sorted(ordinals), clock.instant()) != ordinals.size()) {
            throw new PlacesTaken(List.of());
        }
        news.booked(performance, ordinals);
    }

    /** Gives back the booking's places of these. */
    public void free(PerformanceId performance, long booking, List<Integer> ordinals) {
        if (places.free(performance, booking, sorted(ordinals)) != ordinals.size()) {
            throw new IllegalStateException("booking " + booking + " does not have the places it should give back");
        }
        news.freed(performance, ordinals);
    }

    private static List<Integer> sorted(List<Integer> ordinals) {
        return ordinals.stream().sorted().toList();
    }
}
