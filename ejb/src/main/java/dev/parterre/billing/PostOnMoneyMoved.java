package dev.parterre.billing;

import dev.parterre.banking.MoneyReceived;
import dev.parterre.banking.MoneyReturned;
import dev.parterre.booking.BookingCancelled;
import dev.parterre.booking.BookingPaid;
import dev.parterre.credit.CreditIssued;
import dev.parterre.payment.DisputeClosed;
import dev.parterre.payment.PaymentCaptured;
import dev.parterre.payment.PaymentDisputed;
import dev.parterre.payment.RefundDone;
import dev.parterre.payment.RefundReturned;
import dev.parterre.shared.FactListener;
import dev.parterre.shared.Facts;
import dev.parterre.shared.Roles;
import dev.parterre.shared.Rush;
import dev.parterre.till.TillClosed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.time.Duration;

/** Keeps the books: one entry for each fact that moved money. What costs nothing is not selected. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = PostOnMoneyMoved.NAME),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = PostOnMoneyMoved.NAME),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "fact in ('PaymentCaptured', 'BookingPaid', 'BookingCancelled', 'RefundDone',"
                            + " 'RefundReturned', 'PaymentDisputed', 'DisputeClosed', 'MoneyReceived', 'MoneyReturned',"
                            + " 'CreditIssued', 'TillClosed')")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PostOnMoneyMoved extends FactListener implements MessageListener {

    static final String NAME = "PostOnMoneyMoved";

    /** So much later each at most while many buy. */
    private static final Duration LATE = Duration.ofSeconds(2);

    @EJB
    private PostingService posting;

    @Inject
    private Rush rush;

    @Override
    public void onMessage(Message message) {
        rush.giveWay(LATE);
        switch (fact(message)) {
            case "PaymentCaptured" -> once(NAME, message, PaymentCaptured.class, posting::post);
            case "BookingPaid" -> once(NAME, message, BookingPaid.class, posting::post);
            case "BookingCancelled" -> once(NAME, message, BookingCancelled.class, posting::post);
            case "RefundDone" -> once(NAME, message, RefundDone.class, posting::post);
            case "RefundReturned" -> once(NAME, message, RefundReturned.class, posting::post);
            case "PaymentDisputed" -> once(NAME, message, PaymentDisputed.class, posting::post);
            case "DisputeClosed" -> once(NAME, message, DisputeClosed.class, posting::post);
            case "MoneyReceived" -> once(NAME, message, MoneyReceived.class, posting::post);
            case "MoneyReturned" -> once(NAME, message, MoneyReturned.class, posting::post);
            case "CreditIssued" -> once(NAME, message, CreditIssued.class, posting::post);
            case "TillClosed" -> once(NAME, message, TillClosed.class, posting::post);
            default -> throw new IllegalStateException("nobody selected " + fact(message));
        }
    }
}
