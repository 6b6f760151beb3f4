package dev.parterre.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * What a gateway of another component learned by itself: a transfer arrived, a refund was handed out. Joins the transaction in which
 * that was written down; not offered to web.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PaymentNews {

    @Inject
    private PaymentRepository payments;

    @Inject
    private PaymentViews views;

    @Inject
    private Outcomes outcomes;

    /**
     * The money is there, even if it had been given up.
     *
     * @return the payment as it stands now
     * @throws NoSuchPayment when there is none
     */
    public PaymentView captured(PaymentId id) {
        var payment = payments.paymentForUpdate(id);
        outcomes.news(payment, ChargeOutcome.captured(payment.id().value()));
        return views.view(payment);
    }

    /** The money went back to the customer. What is no refund of ours changes nothing. */
    public void refunded(RefundId id) {
        var refund = payments.refundForUpdate(id);
        if (refund != null) {
            outcomes.record(refund, RefundOutcome.done(id.value()));
        }
    }
}
