package dev.parterre.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Imports that wait for their turn: files may refer to each other, so they are taken in the order in which they came. */
@ApplicationScoped
class ImportQueue {

    private static final int MOST_WAITING = 40;

    record Waiting(ImportId id, ImportCommand command) {}

    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean busy = new AtomicBoolean();

    boolean full() {
        return waiting.remainingCapacity() == 0;
    }

    /** @return false when there is no room */
    boolean add(Waiting next) {
        return waiting.offer(next);
    }

    /** Works until nothing waits; whoever comes meanwhile leaves it to the one who is at it. */
    void workOff(Consumer<Waiting> work) {
        while (!waiting.isEmpty() && busy.compareAndSet(false, true)) {
            try {
                for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                    work.accept(next);
                }
            } finally {
                busy.set(false);
            }
        }
    }
}
