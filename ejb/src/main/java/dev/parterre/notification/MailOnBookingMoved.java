package dev.parterre.notification;

import dev.parterre.disruption.BookingMoved;
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

/** Tells the customer of another date, and that they may choose. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = MailOnBookingMoved.NAME),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = MailOnBookingMoved.NAME),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'BookingMoved'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailOnBookingMoved extends FactListener implements MessageListener {

    static final String NAME = "MailOnBookingMoved";

    @Inject
    private MailDesk desk;

    @Override
    public void onMessage(Message message) {
        once(
                NAME,
                message,
                BookingMoved.class,
                fact -> desk.take(MailOrder.on(factId(message), MailKind.BOOKING_MOVED, fact.reference(), null)));
    }
}
