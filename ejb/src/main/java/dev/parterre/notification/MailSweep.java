package dev.parterre.notification;

import dev.parterre.shared.Roles;
import dev.parterre.shared.Rush;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sends what waits: after the mail server was away, and what a crash left half sent. */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailSweep {

    private static final int BATCH = 50;

    /** In one sweep while many buy, also when they come in the middle of it. */
    private static final int FEW = 2;

    @Inject
    private MailRecords records;

    @EJB
    private MailDeliveryService delivery;

    @Inject
    private Rush rush;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void sweep() {
        var inRush = 0;
        for (var mail : records.due(BATCH)) {
            if (rush.isOn() && ++inRush > FEW) {
                return;
            }
            delivery.deliver(mail);
        }
    }
}
