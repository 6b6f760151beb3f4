package dev.parterre.notification;

import dev.parterre.booking.BookingPaidTooLate;
import dev.parterre.booking.BookingPaidTwice;
import dev.parterre.booking.BookingReference;
import dev.parterre.payment.PaidTooLittle;
import dev.parterre.payment.PaidTooMuch;
import dev.parterre.shared.Fact;
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
import java.util.function.Function;

/** Tells customers whose money was late, double, too little or too much what becomes of it. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = MailOnMoneyOutOfPlace.NAME),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = MailOnMoneyOutOfPlace.NAME),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue =
                            "fact in ('BookingPaidTooLate', 'BookingPaidTwice', 'PaidTooLittle', 'PaidTooMuch')")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailOnMoneyOutOfPlace extends FactListener implements MessageListener {

    static final String NAME = "MailOnMoneyOutOfPlace";

    @Inject
    private MailDesk desk;

    @Override
    public void onMessage(Message message) {
        switch (fact(message)) {
            case "BookingPaidTooLate" ->
                tell(message, BookingPaidTooLate.class, MailKind.PAID_TOO_LATE, BookingPaidTooLate::reference);
            case "BookingPaidTwice" ->
                tell(message, BookingPaidTwice.class, MailKind.PAID_TWICE, BookingPaidTwice::reference);
            case "PaidTooLittle" ->
                tell(message, PaidTooLittle.class, MailKind.PAID_TOO_LITTLE, PaidTooLittle::purpose);
            case "PaidTooMuch" -> tell(message, PaidTooMuch.class, MailKind.PAID_TOO_MUCH, PaidTooMuch::purpose);
            default -> throw new IllegalStateException("nobody selected " + fact(message));
        }
    }

    private <T extends Fact> void tell(Message message, Class<T> type, MailKind kind, Function<T, String> subject) {
        once(NAME, message, type, fact -> {
            if (BookingReference.isOne(subject.apply(fact))) {
                desk.take(MailOrder.on(factId(message), kind, subject.apply(fact), null));
            }
        });
    }
}
