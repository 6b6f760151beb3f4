package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Does what is to be done later: an object with {@code _due_at} (milliseconds) is handed to the work of its kind then,
 * also after a restart. The work decides anew whether there is something to do, for it may be called more than once.
 */
final class DueWork implements AutoCloseable {
    static final String DUE_AT = "_due_at";
    private static final System.Logger LOG = System.getLogger(DueWork.class.getName());
    private static final int THREADS = 4;
    private static final long CLOSE_SECONDS = 5;

    private final Clock clock;
    private final Map<String, Consumer<String>> works = new HashMap<>();
    private final ScheduledThreadPoolExecutor executor;

    DueWork(Clock clock) {
        this.clock = clock;
        AtomicInteger number = new AtomicInteger();
        this.executor = new ScheduledThreadPoolExecutor(THREADS, work -> {
            Thread thread = new Thread(work, "payment-sandbox-due-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Names the work of a kind; it gets the identifier. */
    void on(String kind, Consumer<String> work) {
        works.put(kind, work);
    }

    /** Takes up what was left to do, and from now on everything the ledger writes. */
    void start(Ledger ledger) {
        ledger.onChange(this::schedule);
        ledger.change(change -> {
            works.keySet().forEach(kind -> schedule(change.newestFirst(kind).toList()));
            return null;
        });
    }

    private void schedule(Collection<ObjectNode> objects) {
        for (ObjectNode object : objects) {
            Consumer<String> work = works.get(object.path("object").asText());
            if (work != null && object.hasNonNull(DUE_AT)) {
                schedule(object.path("id").asText(), object.path(DUE_AT).asLong(), work);
            }
        }
    }

    private void schedule(String id, long dueAt, Consumer<String> work) {
        try {
            executor.schedule(() -> run(id, work), Math.max(0, dueAt - clock.millis()), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.log(System.Logger.Level.DEBUG, "Closing: {0} is left for the next start", id);
        }
    }

    private void run(String id, Consumer<String> work) {
        try {
            work.accept(id);
        } catch (RuntimeException e) {
            // an executor would keep this to itself
            LOG.log(System.Logger.Level.ERROR, "Work due for " + id + " failed", e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
            executor.shutdownNow();
            executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
