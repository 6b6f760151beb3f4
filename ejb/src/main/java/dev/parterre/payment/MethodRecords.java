package dev.parterre.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What we keep of saved methods, each step in a short transaction. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class MethodRecords {

    @Inject
    private PaymentRepository payments;

    @Inject
    private Clock clock;

    List<PaymentMethodView> list(String payer) {
        return payments.methods(payer).stream().map(SavedMethod::view).toList();
    }

    Optional<String> customer(String payer) {
        return payments.customer(payer);
    }

    String keepCustomer(String payer, String gatewayRef) {
        return payments.customer(payer).orElseGet(() -> {
            payments.add(new PaymentCustomer(payer, gatewayRef, clock.instant()));
            return gatewayRef;
        });
    }

    PaymentMethodView keep(String payer, GatewayMethod method) {
        return payments.methodByGateway(payer, method.ref())
                .orElseGet(() -> {
                    var saved = new SavedMethod(payer, method, clock.instant());
                    payments.add(saved);
                    return saved;
                })
                .view();
    }

    /** @return the gateway's name of the method */
    String remove(String payer, PaymentMethodId id) {
        var method = payments.method(payer, id).orElseThrow(NoSuchPaymentMethod::new);
        method.remove(clock.instant());
        return method.gatewayRef();
    }
}
