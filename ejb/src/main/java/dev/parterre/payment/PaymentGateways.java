package dev.parterre.payment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/** Finds the gateway of a tender. Each tender has exactly one. */
@ApplicationScoped
class PaymentGateways {

    @Inject
    @Any
    private Instance<PaymentGateway> all;

    private final Map<Tender, PaymentGateway> byTender = new EnumMap<>(Tender.class);

    @PostConstruct
    void assign() {
        for (var gateway : all) {
            for (var tender : gateway.tenders()) {
                if (byTender.put(tender, gateway) != null) {
                    throw new IllegalStateException("two gateways for " + tender);
                }
            }
        }
    }

    PaymentGateway of(Tender tender) {
        var gateway = byTender.get(tender);
        if (gateway == null) {
            throw new TenderNotTaken(tender);
        }
        return gateway;
    }
}
