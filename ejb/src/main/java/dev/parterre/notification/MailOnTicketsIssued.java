package dev.parterre.notification;

import dev.parterre.shared.FactListener;
import dev.parterre.shared.Facts;
import dev.parterre.shared.Roles;
import dev.parterre.ticketing.TicketsIssued;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Sends the confirmation of a booking with its tickets. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = MailOnTicketsIssued.NAME),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = MailOnTicketsIssued.NAME),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'TicketsIssued'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailOnTicketsIssued extends FactListener implements MessageListener {

    static final String NAME = "MailOnTicketsIssued";

    @Inject
    private MailDesk desk;

    @Override
    public void onMessage(Message message) {
        once(
                NAME,
                message,
                TicketsIssued.class,
                fact -> desk.take(MailOrder.on(factId(message), MailKind.BOOKING_CONFIRMED, fact.reference(), null)));
    }
}
