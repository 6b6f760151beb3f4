package dev.parterre.notification;

import dev.parterre.account.AccountOffered;
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

/** Sends the link behind which a guest chooses the password of an account. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = MailOnAccountOffered.NAME),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = MailOnAccountOffered.NAME),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'AccountOffered'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailOnAccountOffered extends FactListener implements MessageListener {

    static final String NAME = "MailOnAccountOffered";

    @Inject
    private MailDesk desk;

    @Override
    public void onMessage(Message message) {
        once(
                NAME,
                message,
                AccountOffered.class,
                fact -> desk.take(MailOrder.on(
                        factId(message), MailKind.TAKE_ACCOUNT, String.valueOf(fact.accountId()), fact.accountId())));
    }
}
