package dev.parterre.billing;

import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Writes the documents that waited for their issuer's data. */
@Singleton
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DocumentSweep {

    private static final int BATCH = 200;

    @EJB
    private DocumentWritingService documents;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void sweep() {
        documents.waiting(BATCH).forEach(documents::writeLate);
    }
}
