package dev.parterre.notification;

import dev.parterre.matching.PaymentConfirmationNeeded;
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

/** Asks a customer to confirm a payment to the bank. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = MailOnPaymentConfirmationNeeded.NAME),
            @ActivationConfigProperty(
                    propertyName = "subscriptionName",
                    propertyValue = MailOnPaymentConfirmationNeeded.NAME),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "fact = 'PaymentConfirmationNeeded'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailOnPaymentConfirmationNeeded extends FactListener implements MessageListener {

    static final String NAME = "MailOnPaymentConfirmationNeeded";

    @Inject
    private MailDesk desk;

    @Override
    public void onMessage(Message message) {
        once(
                NAME,
                message,
                PaymentConfirmationNeeded.class,
                fact -> desk.take(MailOrder.on(factId(message), MailKind.PAYMENT_NEEDED, fact.decisionId(), null)));
    }
}
