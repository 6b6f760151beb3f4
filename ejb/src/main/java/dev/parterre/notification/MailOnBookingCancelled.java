package dev.parterre.notification;

import dev.parterre.booking.BookingCancelled;
import dev.parterre.shared.FactListener;
import dev.parterre.shared.Facts;
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

/** Tells the customer that places were given back, and what goes back to them. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = MailOnBookingCancelled.NAME),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = MailOnBookingCancelled.NAME),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'BookingCancelled'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailOnBookingCancelled extends FactListener implements MessageListener {

    static final String NAME = "MailOnBookingCancelled";

    @Inject
    private MailDesk desk;

    @Override
    public void onMessage(Message message) {
        once(
                NAME,
                message,
                BookingCancelled.class,
                fact -> desk.take(MailOrder.on(factId(message), MailKind.BOOKING_CANCELLED, fact.reference(), null)));
    }
}
