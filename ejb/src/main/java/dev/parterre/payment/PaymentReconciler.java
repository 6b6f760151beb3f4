package dev.parterre.payment;

import dev.parterre.shared.Meters;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Asks the gateway about payments and refunds whose outcome is unknown, until it is known: a handful at a time, each after a longer
 * pause than before, and none of a round any more once the gateway does not answer. What stays open for too long is shown to staff.
 * Several nodes may do it at once: whatever they ask for carries its key.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentReconciler {

    private static final Logger LOG = Logger.getLogger(PaymentReconciler.class);
    private static final int BATCH = 50;

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicLong openPayments = new AtomicLong();
    private final AtomicLong openRefunds = new AtomicLong();

    @Inject
    private PaymentInquiries inquiries;

    @Inject
    private Meters meters;

    @PostConstruct
    void offerFigures() {
        meters.gauge("payment.open", openPayments::get, "what", "payments");
        meters.gauge("payment.open", openRefunds::get, "what", "refunds");
    }

    @Schedule(hour = "*", minute = "*", second = "1/5", persistent = false)
    public void ask() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            round(inquiries.duePayments(BATCH), inquiries::ask);
            round(inquiries.dueRefunds(BATCH), inquiries::askRefund);
            openPayments.set(inquiries.openPayments());
            openRefunds.set(inquiries.openRefunds());
        } catch (GatewayUnavailable silent) {
            LOG.warn("the payment gateway does not answer: the next round asks again");
        } catch (RuntimeException databaseDown) {
            LOG.warnf("the next round tries again: %s", databaseDown.toString());
        } finally {
            running.set(false);
        }
    }

    private static <T> void round(List<T> due, Consumer<T> question) {
        for (var each : due) {
            try {
                question.accept(each);
            } catch (GatewayUnavailable silent) {
                throw silent;
            } catch (RuntimeException thisOne) {
                LOG.warnf("%s is asked about again in the next round: %s", each, thisOne);
            }
        }
    }
}
