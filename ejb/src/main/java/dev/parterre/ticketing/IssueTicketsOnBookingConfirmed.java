package dev.parterre.ticketing;

import dev.parterre.booking.BookingConfirmed;
import dev.parterre.booking.BookingReference;
import dev.parterre.shared.FactListener;
import dev.parterre.shared.Facts;
import dev.parterre.shared.Roles;
import dev.parterre.shared.Rush;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.time.Duration;

/** Makes the tickets of a booking that is paid. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = IssueTicketsOnBookingConfirmed.NAME),
            @ActivationConfigProperty(
                    propertyName = "subscriptionName",
                    propertyValue = IssueTicketsOnBookingConfirmed.NAME),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'BookingConfirmed'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IssueTicketsOnBookingConfirmed extends FactListener implements MessageListener {

    static final String NAME = "IssueTicketsOnBookingConfirmed";

    /** So much later each at most while many buy. */
    private static final Duration LATE = Duration.ofSeconds(2);

    @EJB
    private TicketIssueService tickets;

    @Inject
    private Rush rush;

    @Override
    public void onMessage(Message message) {
        rush.giveWay(LATE);
        once(NAME, message, BookingConfirmed.class, fact -> tickets.issue(BookingReference.of(fact.reference())));
    }
}
