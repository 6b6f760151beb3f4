package dev.parterre.matching;

import dev.parterre.account.AccountId;
import dev.parterre.booking.PlacesReturned;
import dev.parterre.catalog.PerformanceId;
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

/** Places came back: the line of the performance is to be served. */
@PermitAll
@RunAs(Roles.SYSTEM)
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/topic/Facts"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "ConsiderOnPlacesReturned"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = "ConsiderOnPlacesReturned"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'PlacesReturned'")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConsiderOnPlacesReturned extends FactListener implements MessageListener {

    @Inject
    private Looks looks;

    @Inject
    private LineCrew crew;

    @Override
    public void onMessage(Message message) {
        once(getClass().getSimpleName(), message, PlacesReturned.class, fact -> ask(factId(message), fact));
        crew.wake();
    }

    private void ask(String fact, PlacesReturned returned) {
        looks.ask(
                new PerformanceId(returned.performanceId()),
                new Cause(DecisionTrigger.PLACES_RETURNED, fact),
                Optional.ofNullable(returned.account()).map(AccountId::new));
    }
}
