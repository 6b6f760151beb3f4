package dev.parterre.matching;

import dev.parterre.booking.BookingCancelled;
import dev.parterre.shared.FactListener;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.time.Clock;

/** A booking the engine made was given back as a whole: it no longer counts towards the preference's limits. */
@PermitAll
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/topic/Facts"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(
                    propertyName = "subscriptionName",
                    propertyValue = "SettleDecisionOnBookingCancelled"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = "SettleDecisionOnBookingCancelled"),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'BookingCancelled'")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettleDecisionOnBookingCancelled extends FactListener implements MessageListener {

    @Inject
    private DecisionRepository decisions;

    @Inject
    private Clock clock;

    @Override
    public void onMessage(Message message) {
        once(getClass().getSimpleName(), message, BookingCancelled.class, this::settle);
    }

    private void settle(BookingCancelled fact) {
        if (fact.whole()) {
            decisions
                    .lockByReference(fact.reference())
                    .filter(decision -> decision.outcome() == Outcome.BOOKED)
                    .ifPresent(decision -> decision.givenBack(fact.reason(), clock.instant()));
        }
    }
}
