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
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * A performance is on sale, on another date or at other prices: whoever waits for one like it is decided about. Repeatable, because
 * a fact leads to one decision for each preference.
 */
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
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "fact in ('PerformancePutOnSale', 'PerformanceRescheduled', 'PricesChanged')")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConsiderOnPerformanceChanged extends FactListener implements MessageListener {

    @EJB
    private TriggerService triggers;

    @Override
    public void onMessage(Message message) {
        try {
            var cause = new Cause(DecisionTrigger.PERFORMANCE, factId(message));
            triggers.performanceChanged(cause, new PerformanceId(performance(message)));
        } catch (JMSException unreadable) {
            throw new JMSRuntimeException(unreadable.getMessage(), unreadable.getErrorCode(), unreadable);
        }
    }

    private long performance(Message message) throws JMSException {
        return switch (fact(message)) {
            case "PerformancePutOnSale" ->
                read(message, PerformancePutOnSale.class).performanceId();
            case "PricesChanged" -> read(message, PricesChanged.class).performanceId();
            default -> read(message, PerformanceRescheduled.class).performanceId();
        };
    }
}
