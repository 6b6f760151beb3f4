package dev.parterre.booking;

import dev.parterre.pricing.TicketType;
import dev.parterre.seating.Claim;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.SeatChoice;
import dev.parterre.shared.PublicId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes holds, each verb in a short transaction of its own: rows first, the contended claim last. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class HoldLedger {

    @Inject
    private HoldRepository holds;

    @Inject
    private BookingRepository bookings;

    @EJB
    private PlaceService places;

    @Inject
    private Clock clock;

    /**
     * @param limited whether the performance's purchase limit binds the owner
     */
    record Terms(HoldOwner owner, Duration duration, boolean limited) {}

    /** Claims the chosen places. @throws PlacesTaken, SoldOut, LimitExceeded with nothing claimed */
    Hold open(SalePoint sale, SeatChoice choice, List<TicketType> types, Terms terms) {
        var now = clock.instant();
        if (terms.limited()) {
            checkLimit(sale, choice.ordinals().size(), terms.owner());
        }
        var until = HoldPolicy.end(now, terms.duration(), sale.performance());
        var quote = sale.quote(choice.ordinals(), types);
        var hold = new Hold(terms.owner(), new HoldId(PublicId.random()), quote, new Hold.Span(sale.id(), now, until));
        holds.add(hold);
        var ordinals = claim(sale, choice, new Claim(sale.id(), hold.key(), until));
        var held = new ArrayList<HeldSeat>();
        for (var i = 0; i < ordinals.size(); i++) {
            held.add(new HeldSeat(ordinals.get(i), quote.lines().get(i)));
        }
        hold.covers(held);
        return hold;
    }

    private void checkLimit(SalePoint sale, int wanted, HoldOwner owner) {
        var has = owner.account()
                .map(account -> {
                    holds.lockPurchases(sale.id(), "account:" + account);
                    return holds.placesOf(account, sale.id(), clock.instant());
                })
                .orElse(0);
        HoldPolicy.checkLimit(sale.performance().limit(), has, wanted);
    }

    private List<Integer> claim(SalePoint sale, SeatChoice choice, Claim claim) {
        if (choice.isArea()) {
            return places.claimSlots(
                    claim,
                    area(sale, choice),
                    choice.ordinals().size(),
                    choice.ordinals().get(0));
        }
        places.claim(claim, choice.ordinals());
        return choice.ordinals();
    }

    private static PlanGeometry.Area area(SalePoint sale, SeatChoice choice) {
        return sale.places().geometry().areas().stream()
                .filter(area -> area.key().equals(choice.area()))
                .findFirst()
                .orElseThrow();
    }

    Hold read(HoldId id, HoldOwner asking) {
        var hold = holds.get(id);
        hold.checkOwner(asking);
        hold.places().size();
        return hold;
    }

    Hold extend(HoldId id, HoldOwner asking) {
        var hold = living(id, asking);
        hold.extend(hold.expiresAt().plus(HoldPolicy.EXTENSION));
        places.prolong(new Claim(hold.performance(), hold.key(), hold.expiresAt()), hold.ordinals());
        return hold;
    }

    @Transactional(TxType.REQUIRED)
    void prolong(HoldId id, HoldOwner asking, Duration duration) {
        var hold = living(id, asking);
        hold.prolong(clock.instant().plus(duration));
        places.prolong(new Claim(hold.performance(), hold.key(), hold.expiresAt()), hold.ordinals());
    }

    void release(HoldId id, HoldOwner asking) {
        var hold = holds.lock(id);
        hold.checkOwner(asking);
        checkNotPaidFor(hold);
        if (hold.state() == HoldState.ACTIVE) {
            end(hold, HoldState.RELEASED);
        }
    }

    private Hold living(HoldId id, HoldOwner asking) {
        var hold = holds.lock(id);
        hold.checkOwner(asking);
        hold.checkAlive(clock.instant());
        checkNotPaidFor(hold);
        return hold;
    }

    private void checkNotPaidFor(Hold hold) {
        bookings.standing(hold)
                .filter(b -> b.state() == BookingState.AWAITING_PAYMENT)
                .ifPresent(booking -> {
                    throw new PaymentUnderWay(booking.reference().value());
                });
    }

    List<HoldId> overdue(int limit) {
        return holds.overdue(clock.instant(), limit);
    }

    void expire(HoldId id) {
        var hold = holds.lock(id);
        var due = hold.state() == HoldState.ACTIVE && hold.stateAt(clock.instant()) == HoldState.EXPIRED;
        if (due && bookings.standing(hold).isEmpty()) {
            end(hold, HoldState.EXPIRED);
        }
    }

    private void end(Hold hold, HoldState state) {
        hold.end(state);
        places.release(hold.performance(), hold.key(), hold.ordinals());
    }
}
