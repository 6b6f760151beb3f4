package dev.parterre.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Compares every day with the gateway once it is over, and days that were missed because nobody was there, a week back. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DayTimer {

    private static final Logger LOG = Logger.getLogger(DayTimer.class);
    private static final int DAYS_BACK = 7;

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private DayComparison comparison;

    @Inject
    private DayRecords days;

    @Inject
    private Clock clock;

    /** One day at a time; a quarter of an hour later the next, if there is one. */
    @Schedule(hour = "*", minute = "7/15", persistent = false)
    public void compareNext() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            days.firstNotCompared(today.minusDays(DAYS_BACK), today).ifPresent(comparison::compare);
        } catch (RuntimeException later) {
            LOG.warnf("the gateway's day is compared later: %s", later.toString());
        } finally {
            running.set(false);
        }
    }
}
