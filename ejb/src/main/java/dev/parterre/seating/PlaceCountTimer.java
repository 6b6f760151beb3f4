package dev.parterre.seating;

import dev.parterre.catalog.PerformanceId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Brings the counts of changed performances up to date every second, and after a start those of all that were ever sold. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlaceCountTimer {

    private static final Logger LOG = Logger.getLogger(PlaceCountTimer.class);

    private final AtomicBoolean caughtUp = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();

    @EJB
    private PlaceCounter counter;

    @Inject
    private CountsDue due;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            if (!caughtUp.get()) {
                counter.withClaims().forEach(due::at);
                caughtUp.set(true);
            }
            due.take().forEach(this::count);
        } finally {
            running.set(false);
        }
    }

    private void count(PerformanceId performance) {
        try {
            counter.count(performance);
        } catch (EJBException databaseBusyOrDown) {
            due.at(performance);
            LOG.warnf("places of performance %s are counted later: %s", performance, databaseBusyOrDown.getMessage());
        }
    }
}
