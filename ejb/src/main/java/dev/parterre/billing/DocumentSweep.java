package dev.parterre.billing;

import dev.parterre.booking.BookingReference;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.jboss.logging.Logger;

/** Writes the documents that waited for their issuer's data. */
@Singleton
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DocumentSweep {

    private static final Logger LOG = Logger.getLogger(DocumentSweep.class);
    private static final int OF_EACH_ISSUER = 50;

    @EJB
    private DocumentWritingService documents;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void sweep() {
        documents.waiting(OF_EACH_ISSUER).forEach(this::write);
    }

    /** What cannot be written keeps nobody else waiting, and is tried again. */
    private void write(BookingReference booking) {
        try {
            documents.writeLate(booking);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "documents of booking %s are not written", booking);
        }
    }
}
