package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.account.Caller;
import dev.parterre.booking.HoldRepository.Worth;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.NoSuchPromotion;
import dev.parterre.seating.PlaceService;
import dev.parterre.shared.RequestKey;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Keeps places for somebody who is making up their mind. A hold belongs to the account that made it and to whoever knows its
 * secret; to everybody else it does not exist.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HoldService {

    private static final int SWEEP = 200;

    @Inject
    private SaleLanes lanes;

    @Inject
    private HoldLedger ledger;

    @Inject
    private HoldWorths worths;

    @Inject
    private SalePointCache sales;

    @Inject
    private CodeLimit codes;

    @Inject
    private PlaceReturns returns;

    @EJB
    private PlaceService places;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Holds places for ten minutes: named ones all or none, otherwise the best that are free.
     *
     * @throws NotOnSale outside of the sale, LimitExceeded when the buyer would have too many, TicketTypesMismatch
     * @throws dev.parterre.seating.PlacesTaken when a named seat is not free, NoSuchSeat, SeatNamedTwice, OrphanSeat
     * @throws dev.parterre.pricing.NoSuchPromotion, PromotionNotYet, PromotionOver, PromotionNotForThese, PromotionNeedsMore,
     *     PromotionUsedUp, PromotionUsedByYou, TooManyCodes when it is to be quoted with a promotion that is not for it
     * @throws dev.parterre.seating.SoldOut when there are not so many, NoSeatsTogether, NothingAtThatPrice, NoSuchPriceCategory, NoSuchArea
     */
    public HoldView hold(HoldCommand command) {
        return hold(command, null);
    }

    /**
     * The same; a request that comes again under its key gets the first answer, whatever became of the hold since.
     *
     * @throws dev.parterre.shared.IdempotencyKeyReused
     */
    public HoldView hold(HoldCommand command, RequestKey key) {
        try {
            return lanes.await(errand(command, key)).hold();
        } catch (NoSuchPromotion guessed) {
            codes.learn(command, guessed);
            throw guessed;
        }
    }

    /**
     * The same for whoever need not wait: places are claimed at the lane of the performance, together with whatever else waits there.
     *
     * @param key null when the request carries none; a repeated request gets the first answer
     * @return the hold; completed exceptionally with what {@link #hold} would throw, or {@link
     *     dev.parterre.shared.IdempotencyKeyReused}
     * @throws SaleBusy and whatever can be told without looking at the places
     */
    public CompletionStage<HoldOutcome> holdLater(HoldCommand command, RequestKey key) {
        var errand = errand(command, key);
        return lanes.join(errand).whenComplete((made, refused) -> {
            codes.learn(command, refused);
            remember(errand, made);
        });
    }

    private void remember(HoldErrand errand, HoldOutcome made) {
        if (made != null) {
            var hold = made.hold();
            var account = errand.terms().account();
            worths.made(
                    hold.id(),
                    new Worth(hold.performance(), hold.quote().total().isZero(), account));
        }
    }

    private HoldErrand errand(HoldCommand command, RequestKey key) {
        codes.check(command);
        var sale = sales.of(command.performance());
        if (key == null && caller.signedIn().isEmpty() && command.instead().isEmpty()) {
            checkHope(sale, command);
        }
        var terms = new HoldErrand.Terms(caller.signedIn(), HoldPolicy.HOLD, !caller.is(Roles.BOX_OFFICE));
        return new HoldErrand(command, terms, key);
    }

    /**
     * A request under a key must reach the lane: it may be the repetition of one that was granted. So must whoever may be kept out by
     * a hold of their own.
     */
    private void checkHope(SalePoint sale, HoldCommand command) {
        var now = clock.instant();
        HoldPolicy.check(sale.performance(), command, now);
        LimitPolicy.check(sale.limits(), Tally.NONE, Tally.of(command));
        PlaceChoicePolicy.checkHope(sale, places.picture(sale.id(), sale.plan()), command.request(), now);
    }

    /**
     * The same for an account whose holder is away.
     *
     * @param line whether it is their turn in the line of the performance: then what rests for the line may be had
     */
    @RolesAllowed(Roles.SYSTEM)
    public HoldView holdFor(AccountId account, HoldCommand command, Duration duration, boolean line) {
        var errand = errandFor(account, command, duration, line);
        var made = lanes.await(errand);
        remember(errand, made);
        return made.hold();
    }

    /**
     * The same of what does not rest, for who need not wait: at one performance whoever asks first chooses first.
     *
     * @return completed exceptionally with what {@link #holdFor} would throw
     * @throws SaleBusy
     */
    @RolesAllowed(Roles.SYSTEM)
    public CompletableFuture<HoldView> holdForLater(AccountId account, HoldCommand command, Duration duration) {
        var errand = errandFor(account, command, duration, false);
        return lanes.join(errand)
                .whenComplete((made, refused) -> remember(errand, made))
                .thenApply(HoldOutcome::hold);
    }

    private HoldErrand errandFor(AccountId account, HoldCommand command, Duration duration, boolean line) {
        sales.of(command.performance());
        var terms = new HoldErrand.Terms(Optional.of(account), duration, true, line);
        return new HoldErrand(command, terms, EngineHold.mark(line));
    }

    /**
     * Living holds that {@link #holdFor} made before then and nobody has prolonged since, those that are being paid for left out: whoever
     * made them has recorded them by now, or died.
     *
     * @param after the key of the last one that was told; 0 to begin
     */
    @RolesAllowed(Roles.SYSTEM)
    public List<EngineHold> engineHolds(Instant madeBefore, long after, int most) {
        return ledger.engineHolds(madeBefore, after, most);
    }

    /** Those of the holds that live, and that nobody ends before the caller's transaction does, which is joined. */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Set<HoldId> keepLiving(Collection<HoldId> ids) {
        return ledger.lockLiving(ids);
    }

    /** @throws NoSuchHold when it is somebody else's; {@code secret} may be null for the account that made it */
    public HoldView get(HoldId id, String secret) {
        return view(ledger.read(id, asking(secret)));
    }

    /**
     * Five minutes more, once.
     *
     * @throws HoldExpired, HoldEnded, HoldAlreadyExtended, PaymentUnderWay, NoSuchHold
     */
    public HoldView extend(HoldId id, String secret) {
        return view(Contention.retried(() -> ledger.extend(id, asking(secret))));
    }

    /** Gives the places back; what has ended already stays as it is. @throws PaymentUnderWay, NoSuchHold */
    public void release(HoldId id, String secret) {
        ledger.release(id, asking(secret));
    }

    /** The same for places that were claimed in vain and that nobody was told of. @throws PaymentUnderWay, NoSuchHold */
    @RolesAllowed(Roles.SYSTEM)
    public void takeBackFor(AccountId account, HoldId id) {
        Contention.retried(() -> ledger.takeBack(id, HoldOwner.of(account)));
    }

    /** Lets go of places that the account was asked about and did not take: they go to the next in line. @throws PaymentUnderWay, NoSuchHold */
    @RolesAllowed(Roles.SYSTEM)
    public void passOnFor(AccountId account, HoldId id) {
        Contention.retried(() -> ledger.passOn(id, HoldOwner.of(account)));
    }

    /** The line has had its chance of what rested before then: everybody may have it. Joins the caller's transaction. */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void endRest(PerformanceId performance, Instant restedBefore) {
        returns.endRest(performance, restedBefore);
    }

    /**
     * Keeps the account's hold for so long from now, if that is longer than it has; joins the caller's transaction.
     *
     * @throws HoldExpired, HoldEnded, PaymentUnderWay, NoSuchHold
     */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void prolongFor(AccountId account, HoldId id, Duration duration) {
        ledger.prolong(id, HoldOwner.of(account), duration);
    }

    /** A hold of the account's that is to be kept for so long from now. */
    public record Longer(AccountId account, HoldId hold, Duration duration) {}

    /** The same for many holds at once, in the order of performances and places, in which they are claimed as well. */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void prolongAllFor(List<Longer> holds) {
        ledger.prolongAll(holds);
    }

    /** @throws NoSuchHold when it is not the account's */
    @RolesAllowed(Roles.SYSTEM)
    public HoldView getFor(AccountId account, HoldId id) {
        return view(ledger.read(id, HoldOwner.of(account)));
    }

    /**
     * Ends holds past their end and gives their places back, up to 200 at a time.
     *
     * @return how many were due
     */
    @RolesAllowed(Roles.SYSTEM)
    public int expireOverdue() {
        List<HoldId> overdue = ledger.overdue(SWEEP);
        overdue.forEach(ledger::expire);
        return overdue.size();
    }

    private HoldOwner asking(String secret) {
        return new HoldOwner(caller.signedIn(), secret);
    }

    private HoldView view(Hold hold) {
        var places = sales.of(hold.performance()).places();
        return HoldViews.of(hold, places, Optional.empty(), clock.instant());
    }
}
