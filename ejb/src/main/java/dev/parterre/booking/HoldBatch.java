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
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
    private PromotionUses promotions;

    @Inject
    private Purchasers purchasers;

    @Inject
    private PurchaseStatements purchases;

    @EJB
    private PlaceService places;

    @Inject
    private Meters meters;

    /**
     * When and how a batch is made.
     *
     * @param again whether the first attempt has failed: what memory says of the places is not trusted, nor that requests are new
     * @param only whether nothing else is done in the same transaction that the next turn should not overtake
     */
    record Moment(Instant now, SaleTurn turn, boolean again, boolean only) {}

    /**
     * A request that was answered before is seldom; it is found out where it shows: it is refused, or its row is there already.
     *
     * @throws dev.parterre.seating.PlacesTaken when a place was not free after all, {@link RequestRepeated} when a request was
     *     answered before: nothing may be committed then
     */
    void open(List<HoldErrand> errands, Moment moment) {
        var now = moment.now();
        var sale = sales.of(errands.get(0).performance());
        if (moment.again()) {
            answerRepeated(sale, errands);
        }
        var swapped = swaps.of(errands, now);
        var bought = purchases(sale, errands, now);
        var offered = promotions.of(errands, swapped, bought, now);
        var start =
                new HoldRound.Start(sale, free(sale, moment), resting(sale, errands, moment), bought, swapped, offered);
        var round = new HoldRound(start, secrets, now);
        var requests = new FirstRequests<HoldErrand>();
        var opened = errands.stream()
                .filter(requests::take)
                .flatMap(errand -> round.choose(errand).stream())
                .toList();
        if (moment.only()) {
            moment.turn().promise(places(opened));
        }
        if (!opened.isEmpty()) {
            swaps.giveBack(sale, round.givenBack());
            write(sale, opened, keys -> promotions.write(offered.uses(opened, keys, bought)), now);
        }
        answerRepeated(
                sale,
                errands.stream().filter(errand -> errand.refusal().isPresent()).toList());
        nameOwnHolds(sale, errands, now);
        requests.followers().forEach(errand -> errand.follows(requests.firstOf(errand)));
    }

    /** What earlier turns have promised is asked for before the picture, which is told of it before they are over. */
    private BitSet free(SalePoint sale, Moment moment) {
        var promised = moment.turn().promisedBefore();
        var free = moment.again()
                ? places.freshAvailability(sale.id(), sale.plan()).bits()
                : places.picture(sale.id(), sale.plan()).freeAt(moment.now());
        free.andNot(promised);
        return free;
    }

    /** Nothing for everybody but who stands in the line. */
    private BitSet resting(SalePoint sale, List<HoldErrand> errands, Moment moment) {
        if (errands.stream().noneMatch(errand -> errand.terms().line())) {
            return new BitSet();
        }
        var promised = moment.turn().promisedBefore();
        var resting = places.picture(sale.id(), sale.plan()).restingAt(moment.now());
        resting.andNot(promised);
        return resting;
    }

    private static BitSet places(List<NewHold> opened) {
        var places = new BitSet();
        opened.forEach(hold -> hold.ordinals().forEach(places::set));
        return places;
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
            errand.begin();
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

    private void claim(SalePoint sale, List<NewHold> opened, Map<String, Long> keys) {
        var claimed = new ArrayList<Claimed>(opened.size());
        for (var hold : opened) {
            var claim = new Claim(
                    sale.id(), keys.get(hold.id().value()), hold.time().until());
            claimed.add(
                    new Claimed(claim, hold.ordinals(), hold.errand().terms().line()));
        }
        places.claimAll(sale.id(), claimed);
    }

    /** @param besides what else is to be written, given the keys of the holds by their public id */
    private void write(SalePoint sale, List<NewHold> opened, Consumer<Map<String, Long>> besides, Instant now) {
        var keys = statements.insert(sale, opened, now);
        statements.insertPlaces(opened, keys);
        besides.accept(keys);
        claim(sale, opened, keys);
        opened.forEach(hold -> hold.errand().means(hold.outcome(sale)));
        meters.count("booking.holds", opened.size(), "became", "opened");
    }
}
