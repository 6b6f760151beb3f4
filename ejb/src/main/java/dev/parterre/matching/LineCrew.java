package dev.parterre.matching;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * This node's workers at lines: a few, woken when a line is to be served, at work until none is. Claims are in the order of the line;
 * what was claimed is booked and paid beside, for the gateway takes longest and nobody behind has to wait for it. Both have threads of
 * their own: whoever waits for a payment never waits for a thread that another line has, nor does the outbox.
 */
@ApplicationScoped
class LineCrew {

    private static final Logger LOG = Logger.getLogger(LineCrew.class);

    private static final int WORKERS = 4;
    private static final int PAYING = 8;

    private final AtomicInteger working = new AtomicInteger();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Semaphore paying = new Semaphore(PAYING);

    @Resource
    private ManagedThreadFactory threads;

    private ExecutorService workers;
    private ExecutorService payers;

    @EJB
    private LineWorker worker;

    @PostConstruct
    void open() {
        workers = Executors.newFixedThreadPool(WORKERS, threads);
        payers = Executors.newFixedThreadPool(PAYING, threads);
    }

    /** What is left undone others take up: lines at the end of the lease, decisions in their own round. */
    @PreDestroy
    void close() {
        workers.shutdownNow();
        payers.shutdownNow();
    }

    /** Returns at once. To be called after the commit of what was asked for. */
    void wake() {
        asked.set(true);
        if (working.incrementAndGet() > WORKERS) {
            working.decrementAndGet();
            return;
        }
        try {
            workers.execute(this::work);
        } catch (RejectedExecutionException busy) {
            working.decrementAndGet();
            LOG.infof("lines are served at the next wake: %s", busy.getMessage());
        }
    }

    /** Has it booked and paid; waits only while too many are at it. At the end of the server it is left to the decision's own round. */
    void finish(Step step) {
        try {
            paying.acquire();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            payers.execute(() -> pay(step));
        } catch (RejectedExecutionException closed) {
            paying.release();
        }
    }

    private void pay(Step step) {
        try {
            worker.finish(step);
        } catch (RuntimeException broken) {
            LOG.warnf(broken, "decision %s is taken up again", step.id());
        } finally {
            paying.release();
        }
    }

    private void work() {
        try {
            while (asked.getAndSet(false)) {
                workAll();
            }
        } catch (RuntimeException databaseDown) {
            LOG.warnf(databaseDown, "lines wait, the next wake tries again");
        } finally {
            working.decrementAndGet();
        }
        if (asked.get()) {
            wake();
        }
    }

    private void workAll() {
        var more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = worker.workOne();
        }
    }
}
