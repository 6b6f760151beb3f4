package dev.parterre.booking;

import dev.parterre.booking.HoldService.Longer;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.seating.Claim;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.PlaceService.Claimed;
import dev.parterre.shared.Meters;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Changes holds, each verb in a short transaction of its own. */
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
    private PlaceReturns returns;

    @Inject
    private Meters meters;

    @Inject
    private Clock clock;

    Hold read(HoldId id, HoldOwner asking) {
        var hold = holds.whole(id);
        hold.checkOwner(asking);
        return hold;
    }

    @Transactional(TxType.SUPPORTS)
    HoldRepository.Worth worth(HoldId id) {
        return holds.worth(id);
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

    @Transactional(TxType.REQUIRED)
    void prolongAll(List<Longer> asked) {
        var now = clock.instant();
        var claims = new TreeMap<Long, List<Claimed>>();
        for (var one : asked) {
            var hold = living(one.hold(), HoldOwner.of(one.account()));
            hold.prolong(now.plus(one.duration()));
            claims.computeIfAbsent(hold.performance().value(), any -> new ArrayList<>())
                    .add(new Claimed(
                            new Claim(hold.performance(), hold.key(), hold.expiresAt()), hold.ordinals(), false));
        }
        claims.forEach((performance, ofIt) -> places.prolongAll(new PerformanceId(performance), ofIt));
    }

    void release(HoldId id, HoldOwner asking) {
        releasable(id, asking).ifPresent(hold -> {
            ended(hold, HoldState.RELEASED);
            returns.held(hold);
        });
    }

    /** Of places that nobody was told of: that they are there again is no news, and what rested for the line rests again. */
    void takeBack(HoldId id, HoldOwner asking) {
        releasable(id, asking).ifPresent(hold -> {
            ended(hold, HoldState.RELEASED);
            returns.claimedInVain(hold);
        });
    }

    /** Of places that somebody in the line does not take: they are for the next. */
    void passOn(HoldId id, HoldOwner asking) {
        releasable(id, asking).ifPresent(hold -> {
            ended(hold, HoldState.RELEASED);
            returns.offered(hold);
        });
    }

    private Optional<Hold> releasable(HoldId id, HoldOwner asking) {
        var hold = holds.lock(id);
        hold.checkOwner(asking);
        checkNotPaidFor(hold);
        return Optional.of(hold).filter(held -> held.state() == HoldState.ACTIVE);
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

    List<EngineHold> engineHolds(Instant madeBefore, long after, int limit) {
        return holds.engineHolds(madeBefore, clock.instant(), after, limit);
    }

    @Transactional(TxType.REQUIRED)
    Set<HoldId> lockLiving(Collection<HoldId> ids) {
        return ids.isEmpty() ? Set.of() : holds.lockLiving(ids, clock.instant());
    }

    void expire(HoldId id) {
        var hold = holds.lock(id);
        var due = hold.state() == HoldState.ACTIVE && hold.stateAt(clock.instant()) == HoldState.EXPIRED;
        if (!due || bookings.standing(hold).isPresent()) {
            return;
        }
        ended(hold, HoldState.EXPIRED);
        if (hold.isOfEngine()) {
            returns.offered(hold);
        } else {
            returns.held(hold);
        }
    }

    private void ended(Hold hold, HoldState state) {
        hold.end(state);
        meters.count("booking.holds", "became", state.name().toLowerCase(Locale.ROOT));
    }
}
