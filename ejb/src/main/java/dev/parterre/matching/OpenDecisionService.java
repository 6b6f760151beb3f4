package dev.parterre.matching;

import dev.parterre.booking.BookingPaymentService;
import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingState;
import dev.parterre.booking.HoldId;
import dev.parterre.booking.HoldService;
import dev.parterre.shared.Refusal;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Brings decisions that wait to their end: bookings cut off, offers nobody answered, banks nobody answered. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OpenDecisionService {

    private static final Logger LOG = Logger.getLogger(OpenDecisionService.class);

    /** A booking this young is still being made by the call that began it. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(2);

    /** How long each run's conclusion that nothing was to be done is kept; the first of a series stays. */
    private static final Duration REPEATS_KEPT = Duration.ofDays(30);

    private static final int BATCH = 100;
    private static final int FORGOTTEN_AT_ONCE = 2_000;

    @Inject
    private DecisionRecords records;

    @Inject
    private BookingStep booking;

    @Inject
    private LostClaims lost;

    @Inject
    private RehearsalRecords rehearsals;

    @EJB
    private HoldService holds;

    @EJB
    private BookingPaymentService bookings;

    /** One round; repeatable, and harmless on several nodes at once. Offers first: they are to be passed on while they are held. */
    public void settle() {
        lost.letGo();
        records.overdueOffers(BATCH).forEach(step -> attempt(step, this::expire));
        records.waiting(Outcome.PENDING, UNDER_WAY, BATCH).forEach(step -> attempt(step, booking::take));
        records.waiting(Outcome.ACTION_NEEDED, UNDER_WAY, BATCH).forEach(step -> attempt(step, this::lookAfter));
        records.forgetRepeats(REPEATS_KEPT, FORGOTTEN_AT_ONCE);
        rehearsals.forgetSome();
    }

    private void expire(Step step) {
        records.expired(step.id());
        holds.passOnFor(step.account(), new HoldId(step.paying().hold()));
    }

    private void lookAfter(Step step) {
        var reference = step.paying().reference().orElseThrow();
        var state = bookings.settle(BookingReference.of(reference)).state();
        if (state.isLive()) {
            records.booked(step.id(), reference);
        } else if (state != BookingState.AWAITING_PAYMENT) {
            records.expired(step.id());
        }
    }

    /** What cannot be settled now is tried again in the next round; the others need not wait for it. */
    private static void attempt(Step step, Consumer<Step> action) {
        try {
            action.accept(step);
        } catch (Refusal notNow) {
            LOG.infof("decision %s stays as it is: %s", step.id(), notNow.code());
        } catch (RuntimeException broken) {
            LOG.warnf(broken, "decision %s could not be settled, the next round tries again", step.id());
        }
    }
}
