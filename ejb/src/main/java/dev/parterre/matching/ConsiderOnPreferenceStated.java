package dev.parterre.matching;

import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceStated;
import dev.parterre.shared.FactListener;
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

/** Somebody says what they like: it is looked for at once. Repeatable, because a fact leads to one decision. */
@PermitAll
@RunAs(Roles.SYSTEM)
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/topic/Facts"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "ConsiderOnPreferenceStated"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = "ConsiderOnPreferenceStated"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4"),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "fact = 'PreferenceStated'")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConsiderOnPreferenceStated extends FactListener implements MessageListener {

    @EJB
    private TriggerService triggers;

    @Override
    public void onMessage(Message message) {
        var cause = new Cause(DecisionTrigger.PREFERENCE, factId(message));
        repeatably(
                message, PreferenceStated.class, fact -> triggers.stated(cause, new PreferenceId(fact.preferenceId())));
    }
}
