package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything the sandbox knows: objects by id and by kind, in the order of their creation.
 *
 * <p>Objects change only inside {@link #change}: one caller at a time, all or nothing, written to the journal before it is
 * seen by anyone else. {@link #sync} then makes it proof against a power cut; call it before telling the world.
 */
final class Ledger implements Closeable {
    private record Stored(long sequence, ObjectNode object) {}

    private static final long COMPACT_ABOVE_BYTES = 4L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Stored> byId = new HashMap<>();
    private final Map<String, TreeMap<Long, ObjectNode>> byKind = new HashMap<>();
    private final List<Consumer<Collection<ObjectNode>>> listeners = new ArrayList<>();
    private final JournalStore journal;
    private final Clock clock;
    private long lastSequence;
    private long versionsRead;

    private Ledger(JournalStore journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Reads the journal; drops what is past its retention, and rewrites the file if most of it is outdated. */
    static Ledger open(JournalStore journal, Clock clock) throws IOException {
        Ledger ledger = new Ledger(journal, clock);
        journal.replay(ledger::replay);
        Retention.dropPast(ledger);
        if (journal.size() > COMPACT_ABOVE_BYTES && ledger.versionsRead > 2L * ledger.byId.size()) {
            journal.rewrite(ledger.snapshot());
        }
        return ledger;
    }

    /** Tells the listener, after each change, of the objects it wrote. The listener must not block. */
    void onChange(Consumer<Collection<ObjectNode>> listener) {
        listeners.add(listener);
    }

    /** Runs the work alone. If it throws, nothing has happened. */
    <T> T change(Function<Change, T> work) {
        lock.lock();
        try {
            Change change = new Change(this, clock.instant());
            T result = work.apply(change);
            commit(change);
            return result;
        } finally {
            lock.unlock();
        }
    }

    void sync() {
        journal.sync();
    }

    Optional<ObjectNode> find(String kind, String id) {
        return Optional.ofNullable(byId.get(id))
                .map(Stored::object)
                .filter(object -> kind.equals(object.path("object").textValue()));
    }

    Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Stored::object);
    }

    Stream<ObjectNode> newestFirst(String kind) {
        TreeMap<Long, ObjectNode> objects = byKind.get(kind);
        return objects == null ? Stream.empty() : objects.descendingMap().values().stream();
    }

    List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            journal.close();
        } finally {
            lock.unlock();
        }
    }

    private void commit(Change change) {
        if (change.isEmpty()) {
            return;
        }
        try {
            journal.append(change.toJournal());
        } catch (IOException e) {
            throw new UncheckedIOException("The payment journal cannot be written", e);
        }
        change.removed().forEach(this::remove);
        change.written().forEach(this::put);
        listeners.forEach(listener -> listener.accept(change.written()));
    }

    private void replay(ObjectNode entry) {
        entry.path("del").forEach(id -> remove(id.textValue()));
        entry.path("put").forEach(object -> put((ObjectNode) object));
        versionsRead += entry.path("put").size();
    }

    private void put(ObjectNode object) {
        String id = object.path("id").textValue();
        Stored known = byId.get(id);
        long sequence = known == null ? ++lastSequence : known.sequence();
        byId.put(id, new Stored(sequence, object));
        byKind.computeIfAbsent(object.path("object").textValue(), kind -> new TreeMap<>())
                .put(sequence, object);
    }

    private void remove(String id) {
        Stored known = byId.remove(id);
        if (known != null) {
            byKind.get(known.object().path("object").textValue()).remove(known.sequence());
        }
    }

    private Stream<ObjectNode> snapshot() {
        TreeMap<Long, ObjectNode> inOrder = new TreeMap<>();
        byId.values().forEach(stored -> inOrder.put(stored.sequence(), stored.object()));
        return inOrder.values().stream().map(object -> {
            ObjectNode entry = Json.object();
            entry.putArray("put").add(object);
            return entry;
        });
    }
}
