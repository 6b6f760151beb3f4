package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.seating.PlaceService;
import dev.parterre.shared.Outbox;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where places go that somebody had, in the transaction that gives them back. As long as there are plenty of their kind nobody waits
 * for them and they are free at once. When few are left it is told, and what was sold, or offered to somebody in the line, rests for
 * the line first: for a set time, or until the line has had its chance, only who stands in it may have it. Then it is everybody's,
 * without anybody's doing. What somebody held in a basket of their own is everybody's at once, or a sale would stand still whenever
 * buyers change their minds.
 */
@Dependent
class PlaceReturns {

    @Inject
    private SalePointCache sales;

    @EJB
    private PlaceService places;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "parterre.matching.line-first", defaultValue = "PT10M")
    private Duration lineFirst;

    /** Somebody's own. */
    void held(Hold hold) {
        places.release(hold.performance(), hold.key(), hold.ordinals());
        tell(hold.performance(), hold.ordinals(), hold.account());
    }

    /** Of somebody in the line. */
    void offered(Hold hold) {
        if (isWaitedFor(hold.performance(), hold.ordinals())) {
            places.rest(hold.performance(), hold.key(), hold.ordinals(), restUntil());
            publish(hold.performance(), hold.ordinals().size(), hold.account());
        } else {
            places.release(hold.performance(), hold.key(), hold.ordinals());
        }
    }

    /** As if it had never been: what a line may have lost by it rests again, and who is to have it is under way or comes anyway. */
    void claimedInVain(Hold hold) {
        if (hold.isForLine() && isWaitedFor(hold.performance(), hold.ordinals())) {
            places.rest(
                    hold.performance(),
                    hold.key(),
                    hold.ordinals(),
                    hold.createdAt().plus(lineFirst));
        } else {
            places.release(hold.performance(), hold.key(), hold.ordinals());
        }
    }

    void sold(Booking booking, List<Integer> ordinals) {
        if (isWaitedFor(booking.performance(), ordinals)) {
            places.restSold(booking.performance(), booking.key(), ordinals, restUntil());
            publish(booking.performance(), ordinals.size(), booking.account());
        } else {
            places.free(booking.performance(), booking.key(), ordinals);
        }
    }

    /** The places of holds that others take the place of, which are let go already. */
    void swapped(PerformanceId performance, Collection<Hold> holds) {
        var ordinals = holds.stream().flatMap(hold -> hold.ordinals().stream()).toList();
        tell(performance, ordinals, Optional.empty());
    }

    void endRest(PerformanceId performance, Instant restedBefore) {
        places.endRest(performance, restedBefore.plus(lineFirst));
    }

    private void tell(PerformanceId performance, List<Integer> ordinals, Optional<AccountId> account) {
        if (isWaitedFor(performance, ordinals)) {
            publish(performance, ordinals.size(), account);
        }
    }

    private boolean isWaitedFor(PerformanceId performance, List<Integer> ordinals) {
        return places.areScarce(performance, ordinals)
                && sales.of(performance).performance().onSale(clock.instant());
    }

    private void publish(PerformanceId performance, int count, Optional<AccountId> account) {
        outbox.publish(new PlacesReturned(
                performance.value(), count, account.map(AccountId::value).orElse(null)));
    }

    private Instant restUntil() {
        return clock.instant().plus(lineFirst);
    }
}
