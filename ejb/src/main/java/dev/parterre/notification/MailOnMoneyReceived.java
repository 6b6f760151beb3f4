package dev.parterre.notification;

import dev.parterre.banking.MoneyReceived;
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

/** Tells a customer that what they transferred is not what was asked for; what fits is told by the booking's own mail. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = MailOnMoneyReceived.NAME),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = MailOnMoneyReceived.NAME),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'MoneyReceived'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailOnMoneyReceived extends FactListener implements MessageListener {

    static final String NAME = "MailOnMoneyReceived";

    @Inject
    private MailDesk desk;

    @Override
    public void onMessage(Message message) {
        once(NAME, message, MoneyReceived.class, fact -> {
            if (fact.purpose() != null && (fact.openMinor() > 0 || fact.missingMinor() > 0)) {
                desk.take(MailOrder.on(factId(message), MailKind.MONEY_RECEIVED, fact.lineId(), null));
            }
        });
    }
}
