package dev.parterre.booking;

import dev.parterre.payment.PaymentSettled;
import dev.parterre.shared.FactListener;
import dev.parterre.shared.Patience;
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

/**
 * Draws the consequence of a payment that ended while nobody was waiting for it. Idempotent by itself, and outside a transaction
 * because it may have to ask the gateway.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/topic/Facts"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(
                    propertyName = "subscriptionName",
                    propertyValue = "SettleBookingOnPaymentSettled"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = "SettleBookingOnPaymentSettled"),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'PaymentSettled'")
        })
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettleBookingOnPaymentSettled extends FactListener implements MessageListener {

    @EJB
    private BookingRecoveryService recovery;

    @Override
    public void onMessage(Message message) {
        try {
            var fact = read(message, PaymentSettled.class);
            Patience.outlast(() -> recovery.paymentEnded(fact.purpose(), fact.paymentId()));
        } catch (JMSException unreadable) {
            throw new JMSRuntimeException(unreadable.getMessage(), unreadable.getErrorCode(), unreadable);
        }
    }
}
