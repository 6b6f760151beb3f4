package dev.parterre.notification;

import dev.parterre.account.AccountRegistered;
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

/** Asks a new customer to confirm the address. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = MailOnAccountRegistered.NAME),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = MailOnAccountRegistered.NAME),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'AccountRegistered'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailOnAccountRegistered extends FactListener implements MessageListener {

    static final String NAME = "MailOnAccountRegistered";

    @Inject
    private MailDesk desk;

    @Override
    public void onMessage(Message message) {
        once(
                NAME,
                message,
                AccountRegistered.class,
                fact -> desk.take(MailOrder.on(
                        factId(message),
                        MailKind.CONFIRM_ACCOUNT,
                        String.valueOf(fact.accountId()),
                        fact.accountId())));
    }
}
