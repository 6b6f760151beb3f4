package dev.parterre.seating;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.seating.PlaceRepository.Sale;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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

    /** The picture as the database has it at this moment, for who must not be told of places that another node has given back. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PlacePicture readPicture(PerformanceId performance, SeatingPlanId plan) {
        return pictures.readPicture(performance, plan);
    }

    /**
     * Places that one claim is to have.
     *
     * @param line whether it is for somebody in the line of the performance: then also what rests for the line may be had
     */
    public record Claimed(Claim claim, List<Integer> ordinals, boolean line) {}

    /** Places that one hold has and one booking gets. */
    public record Sold(long hold, long booking, List<Integer> ordinals) {}

    /**
     * Claims exactly these places of one performance, each until its claim ends, in one statement in key order.
     *
     * @throws PlacesTaken when any of them is not free, nor rests for who may have it
     */
    public void claimAll(PerformanceId performance, List<Claimed> claims) {
        var wanted =
                claims.stream().flatMap(claimed -> claimed.ordinals().stream()).toList();
        if (places.claim(performance, claims, clock.instant()) != wanted.size()) {
            news.lost(performance, wanted);
            throw new PlacesTaken(List.of());
        }
        claims.forEach(claimed ->
                news.taken(performance, claimed.ordinals(), claimed.claim().until()));
    }

    /**
     * Turns claims into sales, as {@link #book} does, in one statement.
     *
     * @throws PlacesTaken when any of the places went to somebody else
     */
    public void bookAll(PerformanceId performance, List<Sold> sales) {
        var sold = sales.stream().flatMap(sale -> sale.ordinals().stream()).toList();
        if (places.book(performance, sales, clock.instant()) != sold.size()) {
            throw new PlacesTaken(List.of());
        }
        news.booked(performance, sold);
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

    /** Moves the ends of several claims, as {@link #prolong} does, in one statement: in the order of the places, like whoever claims some. */
    public void prolongAll(PerformanceId performance, List<Claimed> claims) {
        var prolonged =
                claims.stream().mapToInt(claimed -> claimed.ordinals().size()).sum();
        if (places.prolong(performance, claims) != prolonged) {
            throw new PlacesTaken(List.of());
        }
        claims.forEach(claimed ->
                news.taken(performance, claimed.ordinals(), claimed.claim().until()));
    }

    /** Places that one hold lets go. */
    public record Released(long hold, List<Integer> ordinals) {}

    /** Lets go, as {@link #release} does, in one statement. */
    public void releaseAll(PerformanceId performance, List<Released> released) {
        var ordinals = released.stream().flatMap(one -> one.ordinals().stream()).toList();
        var freed = places.release(performance, released);
        news.freed(performance, freed == ordinals.size() ? ordinals : List.of());
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

    /** Lets go of what the hold still has of these places: until then they are for the line, after that for everybody. */
    public void rest(PerformanceId performance, long hold, List<Integer> ordinals, Instant until) {
        var rested = places.rest(performance, hold, sorted(ordinals), until);
        news.resting(performance, rested == ordinals.size() ? ordinals : List.of(), until);
    }

    /** Gives back the booking's places of these: until then they are for the line, after that for everybody. */
    public void restSold(PerformanceId performance, long booking, List<Integer> ordinals, Instant until) {
        if (places.restSold(performance, booking, sorted(ordinals), until) != ordinals.size()) {
            throw new IllegalStateException("booking " + booking + " does not have the places it should give back");
        }
        news.resting(performance, ordinals, until);
    }

    /** What rests until that moment at the longest is everybody's now. */
    public void endRest(PerformanceId performance, Instant until) {
        news.freed(performance, places.endRest(performance, until));
    }

    /** Whether few places are left of the price category of any of these, as counted a second ago. */
    public boolean areScarce(PerformanceId performance, List<Integer> ordinals) {
        return places.areScarce(performance, ordinals);
    }

    private static List<Integer> sorted(List<Integer> ordinals) {
        return ordinals.stream().sorted().toList();
    }
}
