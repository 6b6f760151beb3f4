package dev.parterre.disruption;

import dev.parterre.booking.BookingReference;
import dev.parterre.shared.Money;
import dev.parterre.shared.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is written down about each affected booking, each in a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class AffectedRecords {

    private static final Set<AffectedState> OPEN = EnumSet.of(AffectedState.TOLD, AffectedState.ACCEPTED);

    @Inject
    private AffectedRepository affected;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    List<Long> waiting(Portion portion, long after, int most) {
        return affected.waiting(portion, after, most);
    }

    /** Those whose money was on its way for so long that it is time to look again. */
    List<Long> onTheirWay(Duration since, int most) {
        return affected.keys(AffectedState.GIVEN_BACK, clock.instant().minus(since), most);
    }

    AffectedView view(long key) {
        return affected.get(key).view();
    }

    DisruptionKind kind(long key) {
        return affected.get(key).disruption().kind();
    }

    /** Once, whatever happens: the fact and the state are one transaction. */
    void tell(long key) {
        var booking = affected.lock(key);
        if (booking.state() == AffectedState.WAITING) {
            booking.told(clock.instant());
            var disruption = booking.disruption().disruptionId();
            outbox.publish(new BookingMoved(booking.reference().value(), disruption.value()));
        }
    }

    void givenBack(long key, Money back) {
        affected.lock(key).givenBack(back, clock.instant());
    }

    /** @param arrived whether nothing is on its way any more */
    void lookedAt(long key, boolean arrived) {
        var booking = affected.lock(key);
        if (booking.state() == AffectedState.GIVEN_BACK) {
            if (arrived) {
                booking.done(clock.instant());
            } else {
                booking.lookedAt(clock.instant());
            }
        }
    }

    void refundReturned(BookingReference reference) {
        affected.newest(reference)
                .filter(booking -> booking.state() == AffectedState.GIVEN_BACK || booking.state() == AffectedState.DONE)
                .ifPresent(booking -> booking.fail("refund:returned", clock.instant()));
    }

    void fail(long key, String cause) {
        var booking = affected.lock(key);
        if (booking.state() == AffectedState.WAITING || booking.state() == AffectedState.GIVEN_BACK) {
            booking.fail(cause, clock.instant());
        }
    }

    /** @throws NoSuchChoice */
    Choice choice(String secret) {
        return choice(affected.bySecret(secret, LockModeType.NONE));
    }

    /** The customer's, when there is one. */
    Optional<Choice> choice(BookingReference reference) {
        return affected.newest(reference)
                .filter(booking -> booking.disruption().kind() == DisruptionKind.RESCHEDULED)
                .filter(booking -> booking.state() != AffectedState.WAITING)
                .map(booking -> choice(booking, true));
    }

    /** @throws NoSuchChoice, ChoiceClosed */
    void accept(String secret) {
        open(secret).accept(clock.instant());
    }

    /** @return the key of the booking whose money may be taken. @throws NoSuchChoice, ChoiceClosed */
    long mayTakeMoney(String secret) {
        return open(secret).key();
    }

    private AffectedBooking open(String secret) {
        var booking = affected.bySecret(secret, LockModeType.PESSIMISTIC_WRITE);
        if (!choice(booking).open()) {
            throw new ChoiceClosed();
        }
        return booking;
    }

    private Choice choice(AffectedBooking booking) {
        return choice(
                booking, affected.newest(booking.reference()).orElseThrow().key() == booking.key());
    }

    private Choice choice(AffectedBooking booking, boolean newest) {
        var disruption = booking.disruption();
        var until = disruption.chooseUntil().orElseThrow(NoSuchChoice::new);
        return new Choice(
                booking.secret(),
                booking.reference(),
                disruption.performance(),
                booking.state(),
                disruption.reason(),
                disruption.startsBefore(),
                disruption.startsAfter(),
                until,
                newest && OPEN.contains(booking.state()) && clock.instant().isBefore(until));
    }
}
