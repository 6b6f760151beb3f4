package dev.parterre.billing;

import dev.parterre.booking.BookingCancelled;
import dev.parterre.booking.BookingPaid;
import dev.parterre.booking.BookingReference;
import dev.parterre.shared.FactListener;
import dev.parterre.shared.Facts;
import dev.parterre.shared.Roles;
import dev.parterre.shared.Rush;
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

/** Receipts and invoices when a booking is paid, credit notes when places are given back. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Facts.TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "clientId", propertyValue = WriteDocumentsOnSaleOrReturn.NAME),
            @ActivationConfigProperty(
                    propertyName = "subscriptionName",
                    propertyValue = WriteDocumentsOnSaleOrReturn.NAME),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "fact in ('BookingPaid', 'BookingCancelled')")
        })
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WriteDocumentsOnSaleOrReturn extends FactListener implements MessageListener {

    static final String NAME = "WriteDocumentsOnSaleOrReturn";

    /** So much later each at most while many buy. */
    private static final Duration LATE = Duration.ofSeconds(2);

    @EJB
    private DocumentWritingService documents;

    @Inject
    private Rush rush;

    @Override
    public void onMessage(Message message) {
        rush.giveWay(LATE);
        if (fact(message).equals("BookingPaid")) {
            once(NAME, message, BookingPaid.class, fact -> documents.write(BookingReference.of(fact.reference())));
        } else {
            once(NAME, message, BookingCancelled.class, fact -> documents.write(BookingReference.of(fact.reference())));
        }
    }
}
