package dev.parterre.booking;

import dev.parterre.payment.GatewayUnavailable;
import dev.parterre.payment.PaymentId;
import dev.parterre.payment.PaymentService;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes up bookings whose payment ended unseen, was interrupted by a crash, or ran out of time. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BookingRecoveryService {

    private static final Logger LOG = Logger.getLogger(BookingRecoveryService.class);
    private static final int BATCH = 50;

    /** A booking this young is still being paid by the call that made it. */
    @Inject
    @ConfigProperty(name = "parterre.booking.grace", defaultValue = "PT30S")
    private Duration grace;

    @Inject
    private BookingLedger ledger;

    @Inject
    private Settlement settlement;

    @EJB
    private PaymentService payments;

    @Inject
    private Clock clock;

    /** The gateway said that a payment came to an end. What is no booking's is not ours. */
    public void paymentEnded(String purpose, String paymentId) {
        if (!BookingReference.isOne(purpose)) {
            return;
        }
        var step = ledger.step(BookingReference.of(purpose));
        settlement.conclude(step, payments.payment(new PaymentId(paymentId)));
    }

    /**
     * One round: gives up those whose time is over, and repeats charges that were interrupted. Those that wait for the customer are
     * asked about by payment, which tells how they ended.
     *
     * @param after where the last round ended, 0 for a beginning
     * @return where the next round goes on, 0 when there are no more
     */
    public long recover(long after) {
        var waiting = ledger.waiting(grace, after, BATCH);
        var next = waiting.size() < BATCH ? 0 : waiting.get(waiting.size() - 1).key();
        try {
            ledger.overdue(BATCH).forEach(step -> attempt(step, settlement::giveUp));
            waiting.stream()
                    .filter(step -> clock.instant().isBefore(step.payUntil()))
                    .forEach(step -> attempt(step, settlement::resume));
        } catch (GatewayUnavailable silent) {
            LOG.warn("the payment gateway does not answer: the next round goes on");
        }
        return next;
    }

    /** @throws GatewayUnavailable nobody else of this round would be answered either */
    private static void attempt(Step step, Consumer<Step> action) {
        try {
            action.accept(step);
        } catch (GatewayUnavailable silent) {
            throw silent;
        } catch (RuntimeException notNow) {
            LOG.warnf("booking %s waits for its payment, the next round tries again: %s", step.reference(), notNow);
        }
    }
}
