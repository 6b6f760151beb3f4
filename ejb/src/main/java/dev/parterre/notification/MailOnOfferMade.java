package dev.parterre.notification;

import dev.parterre.matching.OfferMade;
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

/** Asks a customer whether to book what is held for them. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = MailOnOfferMade.NAME),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = MailOnOfferMade.NAME),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'OfferMade'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailOnOfferMade extends FactListener implements MessageListener {

    static final String NAME = "MailOnOfferMade";

    @Inject
    private MailDesk desk;

    @Override
    public void onMessage(Message message) {
        once(
                NAME,
                message,
                OfferMade.class,
                fact -> desk.take(MailOrder.on(factId(message), MailKind.OFFER, fact.decisionId(), null)));
    }
}
