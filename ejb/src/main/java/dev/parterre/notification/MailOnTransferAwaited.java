package dev.parterre.notification;

import dev.parterre.banking.TransferAwaited;
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

/** Tells a customer where to transfer the money for a booking. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = MailOnTransferAwaited.NAME),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = MailOnTransferAwaited.NAME),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'TransferAwaited'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailOnTransferAwaited extends FactListener implements MessageListener {

    static final String NAME = "MailOnTransferAwaited";

    @Inject
    private MailDesk desk;

    @Override
    public void onMessage(Message message) {
        once(
                NAME,
                message,
                TransferAwaited.class,
                fact -> desk.take(MailOrder.on(factId(message), MailKind.TRANSFER_AWAITED, fact.purpose(), null)));
    }
}
