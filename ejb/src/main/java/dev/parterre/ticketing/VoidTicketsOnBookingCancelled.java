package dev.parterre.ticketing;

import dev.parterre.booking.BookingCancelled;
import dev.parterre.booking.BookingReference;
import dev.parterre.shared.FactListener;
import dev.parterre.shared.Facts;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Takes back the tickets of places that were given back. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = VoidTicketsOnBookingCancelled.NAME),
            @ActivationConfigProperty(
                    propertyName = "subscriptionName",
                    propertyValue = VoidTicketsOnBookingCancelled.NAME),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'BookingCancelled'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VoidTicketsOnBookingCancelled extends FactListener implements MessageListener {

    static final String NAME = "VoidTicketsOnBookingCancelled";

    @EJB
    private TicketIssueService tickets;

    @Override
    public void onMessage(Message message) {
        once(NAME, message, BookingCancelled.class, fact -> tickets.takeBack(BookingReference.of(fact.reference())));
    }
}
