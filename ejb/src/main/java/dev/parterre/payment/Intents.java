package dev.parterre.payment;

import dev.parterre.payment.PaymentCommand.CreditFirst;
import dev.parterre.payment.PaymentCommand.Hosted;
import dev.parterre.payment.PaymentCommand.Means;
import dev.parterre.payment.PaymentCommand.Saved;
import dev.parterre.payment.PaymentCommand.Token;
import dev.parterre.shared.Money;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes down what is to be paid with what. Where several tenders share an amount, the last of them leads: the others are its parts,
 * set aside now and moved when it moves.
 */
@Dependent
class Intents {

    @Inject
    private PaymentRepository payments;

    @Inject
    private PaymentGateways gateways;

    @Inject
    private AskingTerms asking;

    @Inject
    private Clock clock;

    /** @return the payment that leads */
    Payment write(PaymentCommand command) {
        var split = command.means() instanceof CreditFirst given ? given : new CreditFirst(List.of(), command.means());
        var rest = command.amount();
        var all = new ArrayList<Payment>();
        for (var credit : split.credits()) {
            if (!rest.isZero()) {
                all.add(write(command, credit, rest));
                rest = rest.minus(all.get(all.size() - 1).amount());
            }
        }
        if (!rest.isZero() && split.rest() != null) {
            all.add(write(command, split.rest(), rest));
            rest = rest.minus(all.get(all.size() - 1).amount());
        }
        if (!rest.isZero()) {
            throw new CreditNotEnough(rest.amount(), rest.currency());
        }
        return led(all);
    }

    private static Payment led(List<Payment> all) {
        var lead = all.get(all.size() - 1);
        all.subList(0, all.size() - 1).forEach(lead::leads);
        return lead;
    }

    private Payment write(PaymentCommand command, Means means, Money amount) {
        var now = clock.instant();
        var payment = new Payment(command, accepted(command.payer(), means, amount), amount, now);
        payment.leaveUntil(asking.policy().first(now));
        payment.reduceTo(gateways.of(means.tender()).reserve(payment.charge(), means));
        payments.add(payment);
        return payment;
    }

    private GatewayMeans accepted(String payer, Means means, Money amount) {
        if (means instanceof Saved saved) {
            var method = payments.method(payer, saved.method()).orElseThrow(NoSuchPaymentMethod::new);
            var customer = payments.customer(payer).orElseThrow(NoSuchPaymentMethod::new);
            return new GatewayMeans(Tender.CARD, customer, method.gatewayRef());
        }
        if (means instanceof Token given) {
            return new GatewayMeans(Tender.CARD, null, given.token());
        }
        if (means instanceof Hosted) {
            var customer = payer == null ? Optional.<String>empty() : payments.customer(payer);
            return new GatewayMeans(Tender.CARD, customer.orElse(null), null);
        }
        return gateways.of(means.tender()).accept(means, payer, amount);
    }
}
