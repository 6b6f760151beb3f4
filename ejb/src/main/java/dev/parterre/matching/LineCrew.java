package dev.parterre.matching;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * This node's workers at lines: a few, woken when a line is to be served, at work until none is. Claims are in the order of the line;
 * what was claimed is booked and paid beside, for the gateway takes longest and nobody behind has to wait for it.
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
    private ManagedExecutorService executor;

    @EJB
    private LineWorker worker;

    /** Returns at once. To be called after the commit of what was asked for. */
    void wake() {
        asked.set(true);
        if (working.incrementAndGet() > WORKERS) {
            working.decrementAndGet();
            return;
        }
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException busy) {
            working.decrementAndGet();
            LOG.infof("lines are served at the next wake: %s", busy.getMessage());
        }
    }

    /** Has it booked and paid; waits only while too many are at it. */
    void finish(Step step) {
        paying.acquireUninterruptibly();
        try {
            executor.execute(() -> pay(step));
        } catch (RejectedExecutionException busy) {
            pay(step);
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
        while (more) {
            more = worker.workOne();
        }
    }
}
