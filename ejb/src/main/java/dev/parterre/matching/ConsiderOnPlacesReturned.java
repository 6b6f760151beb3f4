package dev.parterre.matching;

import dev.parterre.booking.PlacesReturned;
import dev.parterre.catalog.PerformanceId;
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

/** Places came back: the next in line get them. Repeatable, because a fact leads to one decision for each preference. */
@PermitAll
@RunAs(Roles.SYSTEM)
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/topic/Facts"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "ConsiderOnPlacesReturned"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = "ConsiderOnPlacesReturned"),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'PlacesReturned'")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConsiderOnPlacesReturned extends FactListener implements MessageListener {

    @EJB
    private TriggerService triggers;

    @Override
    public void onMessage(Message message) {
        try {
            var fact = read(message, PlacesReturned.class);
            triggers.placesReturned(
                    new Cause(DecisionTrigger.PLACES_RETURNED, factId(message)),
                    new PerformanceId(fact.performanceId()));
        } catch (JMSException unreadable) {
            throw new JMSRuntimeException(unreadable.getMessage(), unreadable.getErrorCode(), unreadable);
        }
    }
}
