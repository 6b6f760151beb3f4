package dev.parterre.payment;

import dev.parterre.shared.Money;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Shows payments with what went back; of those with parts, the whole. */
@Dependent
class PaymentViews {

    @Inject
    private PaymentRepository payments;

    PaymentView view(Payment payment) {
        return view(payment.id());
    }

    /** @throws NoSuchPayment */
    PaymentView view(PaymentId id) {
        var standings = payments.standings(id);
        var lead = standings.get(0);
        var parts = standings.stream().skip(1).toList();
        var refunded = parts.stream().mapToLong(PaymentStanding::refundedMinor).sum();
        return lead.payment()
                .view(
                        parts.stream().map(PaymentStanding::payment).toList(),
                        lead.refunded().plus(new Money(refunded, lead.refunded().currency())));
    }
}
