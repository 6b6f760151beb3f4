package dev.parterre.billing;

import dev.parterre.account.AccountId;
import dev.parterre.account.AccountTaken;
import dev.parterre.shared.FactListener;
import dev.parterre.shared.Facts;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** The page that takes an account adopts its orders at once; where that was cut short, this does it. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = AdoptOrdersOnAccountTaken.NAME),
            @ActivationConfigProperty(
                    propertyName = "subscriptionName",
                    propertyValue = AdoptOrdersOnAccountTaken.NAME),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'AccountTaken'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AdoptOrdersOnAccountTaken extends FactListener implements MessageListener {

    static final String NAME = "AdoptOrdersOnAccountTaken";

    @EJB
    private OrderAdoptionService orders;

    @Override
    public void onMessage(Message message) {
        once(NAME, message, AccountTaken.class, taken -> orders.adoptAllOf(new AccountId(taken.accountId())));
    }
}
