package dev.parterre.booking;

import dev.parterre.booking.Purchasers.Given;
import dev.parterre.seating.Claim;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.PlaceService.Claimed;
import dev.parterre.seating.PlacesTaken;
import dev.parterre.seating.SoldOut;
import dev.parterre.shared.IdempotencyKeyReused;
import dev.parterre.shared.Meters;
import dev.parterre.shared.Refusal;
import dev.parterre.shared.RequestKey;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes the holds of one batch, all of one performance, in the caller's transaction. Each errand chooses from what the ones before
 * it left; the rows are inserted first and the places claimed last, by one conditional update that must hit all of them.
 */
@Dependent
class HoldBatch {

    /** The fact of a refusal that names the caller's own hold. */
    private static final String OWN_HOLD = "ownHold";

    @Inject
    private SalePointCache sales;

    @Inject
    private HoldRepository holds;

    @Inject
    private HoldStatements statements;

    @Inject
    private HoldSecrets secrets;

    @Inject
    private HoldSwaps swaps;

    @Inject
    private Purchasers purchasers;

    @Inject
    private PurchaseStatements purchases;

    @EJB
    private PlaceService places;

    @Inject
    private Meters meters;

    /** @throws dev.parterre.seating.PlacesTaken when a place was not free after all: nothing may be committed then */
    void open(List<HoldErrand> errands, Instant now, boolean again) {
        var sale = sales.of(errands.get(0).performance());
        answerRepeated(sale, errands);
        var swapped = swaps.of(errands, now);
        var start = new HoldRound.Start(sale, free(sale, now, again), purchases(sale, errands, now), swapped);
        var round = new HoldRound(start, secrets, now);
        var requests = new FirstRequests<HoldErrand>();
        var opened = errands.stream()
                .filter(requests::take)
                .flatMap(errand -> round.choose(errand).stream())
                .toList();
        if (!opened.isEmpty()) {
            swaps.giveBack(sale, round.givenBack());
            write(sale, opened, now);
        }
        nameOwnHolds(sale, errands, now);
        requests.followers().forEach(errand -> errand.follows(requests.firstOf(errand)));
    }

    private BitSet free(SalePoint sale, Instant now, boolean again) {
        return again
                ? places.freshAvailability(sale.id(), sale.plan()).bits()
                : places.picture(sale.id(), sale.plan()).freeAt(now);
    }

    private void answerRepeated(SalePoint sale, List<HoldErrand> errands) {
        var keys = errands.stream()
                .flatMap(errand -> errand.key().stream())
                .map(RequestKey::id)
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        var first = holds.byRequest(keys).stream().collect(Collectors.toMap(Hold::requestId, hold -> hold));
        errands.forEach(
                errand -> errand.key().map(key -> first.get(key.id())).ifPresent(hold -> repeat(sale, errand, hold)));
    }

    private void repeat(SalePoint sale, HoldErrand errand, Hold hold) {
        try {
            errand.key().orElseThrow().checkSame(hold.requestContent());
            var view = HoldViews.asMade(hold, sale, errand.terms().duration(), secrets.of(hold.publicId()));
            errand.means(new HoldOutcome(view, true));
        } catch (IdempotencyKeyReused reused) {
            errand.refuses(reused);
        }
    }

    /** Counted under locks per buyer, so that two nodes cannot both find room for the same one. */
    private Purchases purchases(SalePoint sale, List<HoldErrand> errands, Instant now) {
        var counted = errands.stream()
                .filter(errand -> errand.isUndecided()
                        && errand.terms().limited()
                        && errand.terms().account().isPresent())
                .toList();
        var buyers = purchasers.of(counted.stream()
                .map(errand -> Given.of(errand.terms().account().orElseThrow()))
                .toList());
        var has = purchases.lockAndCount(sale.id(), buyers, now);
        var counts = new Purchases();
        for (var i = 0; i < counted.size(); i++) {
            counts.had(counted.get(i), buyers.get(i), has.get(i));
        }
        return counts;
    }

    /** Who is refused because of places that they hold themselves is told which hold it is. */
    private void nameOwnHolds(SalePoint sale, List<HoldErrand> errands, Instant now) {
        var refused = errands.stream()
                .filter(errand -> errand.terms().account().isPresent()
                        && errand.refusal().filter(HoldBatch::isForLackOfPlaces).isPresent())
                .toList();
        if (refused.isEmpty()) {
            return;
        }
        var accounts = refused.stream()
                .map(errand -> errand.terms().account().orElseThrow())
                .distinct()
                .toList();
        var own = statements.ownHolds(sale.id(), accounts, now);
        refused.forEach(
                errand -> Optional.ofNullable(own.get(errand.terms().account().orElseThrow()))
                        .ifPresent(hold -> errand.refusal().orElseThrow().add(OWN_HOLD, hold.value())));
    }

    private static boolean isForLackOfPlaces(Refusal no) {
        return no instanceof SoldOut
                || no instanceof PlacesTaken
                || no instanceof NoSeatsTogether
                || no instanceof LimitExceeded;
    }

    private void write(SalePoint sale, List<NewHold> opened, Instant now) {
        var keys = statements.insert(sale, opened, now);
        statements.insertPlaces(opened, keys);
        var claimed = new ArrayList<Claimed>(opened.size());
        for (var hold : opened) {
            var claim = new Claim(sale.id(), keys.get(hold.id().value()), hold.until());
            claimed.add(new Claimed(claim, hold.ordinals()));
        }
        places.claimAll(sale.id(), claimed);
        opened.forEach(hold -> hold.errand().means(hold.outcome(sale)));
        meters.count("booking.holds", opened.size(), "became", "opened");
    }
}
