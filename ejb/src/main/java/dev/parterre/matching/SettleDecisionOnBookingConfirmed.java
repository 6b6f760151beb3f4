package dev.parterre.matching;

import dev.parterre.booking.BookingConfirmed;
import dev.parterre.shared.FactListener;
import dev.parterre.shared.Rush;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.time.Clock;
import java.time.Duration;

/** The bank has let a payment through that waited for the customer: the decision is booked. */
@PermitAll
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/topic/Facts"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(
                    propertyName = "subscriptionName",
                    propertyValue = "SettleDecisionOnBookingConfirmed"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = "SettleDecisionOnBookingConfirmed"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "fact = 'BookingConfirmed' and source = 'ENGINE'")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettleDecisionOnBookingConfirmed extends FactListener implements MessageListener {

    /** So much later each at most while many are booked: whoever booked them knows. */
    private static final Duration LATE = Duration.ofSeconds(2);

    @Inject
    private DecisionRepository decisions;

    @Inject
    private Rush rush;

    @Inject
    private Clock clock;

    @Override
    public void onMessage(Message message) {
        rush.giveWay(LATE);
        once(getClass().getSimpleName(), message, BookingConfirmed.class, this::settle);
    }

    private void settle(BookingConfirmed fact) {
        decisions
                .lockByReference(fact.reference())
                .filter(decision -> decision.outcome() == Outcome.ACTION_NEEDED)
                .ifPresent(decision -> decision.booked(fact.reference(), clock.instant()));
    }
}
