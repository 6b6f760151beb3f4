package dev.parterre.notification;

import dev.parterre.account.PasswordReplaced;
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

/** Tells the owner of an account that its password was replaced. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = MailOnPasswordReplaced.NAME),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = MailOnPasswordReplaced.NAME),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'PasswordReplaced'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailOnPasswordReplaced extends FactListener implements MessageListener {

    static final String NAME = "MailOnPasswordReplaced";

    @Inject
    private MailDesk desk;

    @Override
    public void onMessage(Message message) {
        once(
                NAME,
                message,
                PasswordReplaced.class,
                fact -> desk.take(MailOrder.on(
                        factId(message),
                        MailKind.PASSWORD_CHANGED,
                        String.valueOf(fact.accountId()),
                        fact.accountId())));
    }
}
