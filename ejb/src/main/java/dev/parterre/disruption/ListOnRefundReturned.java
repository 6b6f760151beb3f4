package dev.parterre.disruption;

import dev.parterre.payment.RefundReturned;
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

/** Lists bookings whose money was back and has come back to us: their bank did not take it. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = ListOnRefundReturned.NAME),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = ListOnRefundReturned.NAME),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'RefundReturned'")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ListOnRefundReturned extends FactListener implements MessageListener {

    static final String NAME = "ListOnRefundReturned";

    @EJB
    private DisruptionWorkService work;

    @Override
    public void onMessage(Message message) {
        once(NAME, message, RefundReturned.class, fact -> work.refundReturned(fact.purpose()));
    }
}
