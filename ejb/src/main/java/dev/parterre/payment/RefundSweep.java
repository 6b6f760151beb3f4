package dev.parterre.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Sends off the refunds whose first sending a crash or a silent gateway prevented. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundSweep {

    private static final Logger LOG = Logger.getLogger(RefundSweep.class);
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(20);
    private static final int BATCH = 50;

    @EJB
    private PaymentService payments;

    @Inject
    private PaymentRecords records;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void sweep() {
        for (var refund : records.unsubmittedRefunds(LEFT_BEHIND, BATCH)) {
            try {
                payments.submitRefund(refund);
            } catch (GatewayUnavailable silent) {
                LOG.warnf("refund %s waits: the gateway does not answer", refund.value());
                return;
            }
        }
    }
}
