package dev.parterre.booking;

import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Ends what is overdue and takes up what was interrupted; a round that takes long is not overtaken by the next. */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BookingTimer {

    private static final Logger LOG = Logger.getLogger(BookingTimer.class);

    private final AtomicBoolean expiring = new AtomicBoolean();
    private final AtomicBoolean recovering = new AtomicBoolean();
    private final AtomicLong nextBooking = new AtomicLong();

    @EJB
    private HoldService holds;

    @EJB
    private BookingRecoveryService recovery;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void expireHolds() {
        once(expiring, holds::expireOverdue);
    }

    @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
    public void recoverBookings() {
        once(recovering, () -> nextBooking.set(recovery.recover(nextBooking.get())));
    }

    private static void once(AtomicBoolean running, Runnable round) {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            round.run();
        } catch (RuntimeException databaseDown) {
            LOG.warnf("the next round tries again: %s", databaseDown.toString());
        } finally {
            running.set(false);
        }
    }
}
