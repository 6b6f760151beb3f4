package dev.parterre.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Shows payments with what went back; of those with parts, the whole. */
@Dependent
class PaymentViews {

    @Inject
    private PaymentRepository payments;

    PaymentView view(Payment payment) {
        var parts = payment.isSplit() ? payments.parts(payment) : List.<Payment>of();
        return payment.view(parts, payments.refunded(payment));
    }
}
