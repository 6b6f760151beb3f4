package dev.parterre.payment;

import dev.parterre.payment.PaymentRecords.Open;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Questions to the card gateway about what is not known yet. Outside any transaction; every question may be repeated. */
@ApplicationScoped
class PaymentInquiries {

    @Inject
    private OpenEnds open;

    @Inject
    private PaymentRecords records;

    @Inject
    private RefundRecords refunds;

    @Inject
    private PaymentGateways gateways;

    @Inject
    private GatewayBooks books;

    @EJB
    private PaymentService payments;

    @Inject
    private Clock clock;

    List<PaymentId> duePayments(int most) {
        return open.payments(clock.instant(), most);
    }

    List<RefundId> dueRefunds(int most) {
        return open.refunds(clock.instant(), most);
    }

    long openPayments() {
        return open.countPayments();
    }

    long openRefunds() {
        return open.countRefunds();
    }

    /**
     * One that the gateway does not know is charged by whoever ordered it, or given up; only when nobody did either for an hour it is
     * over.
     */
    void ask(PaymentId id) {
        var payment = records.open(id);
        if (payment.view().state().isFinal()) {
            return;
        }
        try {
            if (!answered(payment)) {
                records.askAgain(id);
            }
        } catch (GatewayUnavailable silent) {
            records.askAgain(id);
            throw silent;
        }
    }

    private boolean answered(Open payment) {
        var gateway = gateways.of(payment.view().tender());
        if (payment.name() != null) {
            return isOver(payment, gateway.charge(payment.name()));
        }
        if (payment.age().compareTo(AskingPolicy.PAYMENT_OVERDUE) > 0) {
            return isOver(payment, gateway.abandon(payment.charge()));
        }
        return books.find(payment.charge()).map(found -> isOver(payment, found)).orElse(false);
    }

    private boolean isOver(Open payment, ChargeOutcome outcome) {
        return records.recordNews(payment.view().id().value(), outcome)
                .map(known -> known.state().isFinal())
                .orElse(true);
    }

    void askRefund(RefundId id) {
        refunds.open(id).ifPresent(refund -> {
            if (refund.order() != null) {
                payments.submitRefund(id);
            } else if (refund.tender() == Tender.CARD) {
                askSubmitted(id, refund.name());
            } else {
                refunds.askAgain(id);
            }
        });
    }

    private void askSubmitted(RefundId id, String name) {
        try {
            if (refunds.record(id, books.refund(name)).state() == RefundState.SUBMITTED) {
                refunds.askAgain(id);
            }
        } catch (GatewayUnavailable silent) {
            refunds.askAgain(id);
            throw silent;
        }
    }
}
