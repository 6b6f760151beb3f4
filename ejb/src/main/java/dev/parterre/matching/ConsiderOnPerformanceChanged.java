package dev.parterre.matching;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.PerformancePutOnSale;
import dev.parterre.catalog.PerformanceRescheduled;
import dev.parterre.pricing.PricesChanged;
import dev.parterre.shared.FactListener;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.Optional;

/** A performance is on sale, on another date or at other prices: its line is to be served. */
@PermitAll
@RunAs(Roles.SYSTEM)
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/topic/Facts"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(
                    propertyName = "subscriptionName",
                    propertyValue = "ConsiderOnPerformanceChanged"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = "ConsiderOnPerformanceChanged"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "fact in ('PerformancePutOnSale', 'PerformanceRescheduled', 'PricesChanged')")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConsiderOnPerformanceChanged extends FactListener implements MessageListener {

    private static final String NAME = "ConsiderOnPerformanceChanged";

    @Inject
    private Looks looks;

    @Inject
    private LineCrew crew;

    @Override
    public void onMessage(Message message) {
        switch (fact(message)) {
            case "PerformancePutOnSale" ->
                once(NAME, message, PerformancePutOnSale.class, fact -> ask(message, fact.performanceId()));
            case "PricesChanged" ->
                once(NAME, message, PricesChanged.class, fact -> ask(message, fact.performanceId()));
            default -> once(NAME, message, PerformanceRescheduled.class, fact -> ask(message, fact.performanceId()));
        }
        crew.wake();
    }

    private void ask(Message message, long performance) {
        var cause = new Cause(DecisionTrigger.PERFORMANCE, factId(message));
        looks.ask(new PerformanceId(performance), cause, Optional.empty());
    }
}
