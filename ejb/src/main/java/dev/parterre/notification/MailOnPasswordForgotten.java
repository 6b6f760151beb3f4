package dev.parterre.notification;

import dev.parterre.account.PasswordForgotten;
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

/** Sends the link behind which a new password is chosen; nothing where the address is nobody's. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = MailOnPasswordForgotten.NAME),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = MailOnPasswordForgotten.NAME),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'PasswordForgotten'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailOnPasswordForgotten extends FactListener implements MessageListener {

    static final String NAME = "MailOnPasswordForgotten";

    @Inject
    private MailDesk desk;

    @Override
    public void onMessage(Message message) {
        once(NAME, message, PasswordForgotten.class, fact -> {
            if (fact.accountId() != PasswordForgotten.NOBODYS) {
                desk.take(MailOrder.on(
                        factId(message), MailKind.RESET_PASSWORD, String.valueOf(fact.accountId()), fact.accountId()));
            }
        });
    }
}
