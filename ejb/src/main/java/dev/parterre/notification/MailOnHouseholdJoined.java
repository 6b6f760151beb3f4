package dev.parterre.notification;

import dev.parterre.preference.HouseholdJoined;
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

/** Tells the owner of a preference that somebody shares it now. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = MailOnHouseholdJoined.NAME),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = MailOnHouseholdJoined.NAME),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'HouseholdJoined'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailOnHouseholdJoined extends FactListener implements MessageListener {

    static final String NAME = "MailOnHouseholdJoined";

    @Inject
    private MailDesk desk;

    @Override
    public void onMessage(Message message) {
        once(
                NAME,
                message,
                HouseholdJoined.class,
                fact -> desk.take(MailOrder.on(factId(message), MailKind.HOUSEHOLD_JOINED, fact.memberId(), null)));
    }
}
