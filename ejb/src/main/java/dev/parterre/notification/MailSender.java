package dev.parterre.notification;

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
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.time.Duration;

/** Sends mails as they are ordered, a few at a time. The order names the mail; the row says whether it is still to be sent. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = MailOrders.QUEUE),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "${env.PARTERRE_MAIL_SENDERS:2}")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailSender implements MessageListener {

    /** So much later each at most while many buy: a mail with tickets costs as much as a hundred holds. */
    private static final Duration LATE = Duration.ofSeconds(5);

    @EJB
    private MailDeliveryService delivery;

    @Inject
    private Rush rush;

    @Override
    public void onMessage(Message message) {
        rush.giveWay(LATE);
        try {
            delivery.deliver(message.getBody(String.class));
        } catch (JMSException unreadable) {
            throw new JMSRuntimeException(unreadable.getMessage(), unreadable.getErrorCode(), unreadable);
        }
    }
}
