package dev.parterre.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Hands committed facts to JMS: woken at each commit, many wakes fold into one pass, and swept by a timer for what a crash or
 * a broken broker left. Several nodes may relay at once; each takes rows the others have not locked.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private static final long COLLECT_NANOS = 50_000_000;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private OutboxBatch batch;

    @Inject
    private Rush rush;

    @PostConstruct
    void start() {
        wake();
    }

    /** Asks for a pass; returns at once. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void wake() {
        asked.set(true);
        if (running.compareAndSet(false, true)) {
            executor.submit(this::relayAll);
        }
    }

    private void relayAll() {
        try {
            while (asked.getAndSet(false)) {
                relayWaiting();
                collect();
            }
        } finally {
            running.set(false);
        }
        if (asked.get()) {
            wake();
        }
    }

    /** In a rush commits come by the millisecond: what they bring in this time is told together. */
    private void collect() {
        if (rush.isOn()) {
            LockSupport.parkNanos(COLLECT_NANOS);
        }
    }

    private void relayWaiting() {
        try {
            while (batch.relay() == OutboxBatch.SIZE) {
                // a full batch means that more may wait
            }
        } catch (RuntimeException brokerOrDatabaseDown) {
            LOG.warnf("facts wait in the outbox, the next sweep tries again: %s", brokerOrDatabaseDown.toString());
        }
    }
}
