package dev.parterre.notification;

import dev.parterre.preference.HouseholdInvited;
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

/** Asks somebody whether they want to share a preference. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = MailOnHouseholdInvited.NAME),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = MailOnHouseholdInvited.NAME),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'HouseholdInvited'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailOnHouseholdInvited extends FactListener implements MessageListener {

    static final String NAME = "MailOnHouseholdInvited";

    @Inject
    private MailDesk desk;

    @Override
    public void onMessage(Message message) {
        once(
                NAME,
                message,
                HouseholdInvited.class,
                fact -> desk.take(MailOrder.on(factId(message), MailKind.HOUSEHOLD_INVITED, fact.memberId(), null)));
    }
}
