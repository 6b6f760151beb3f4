package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one request reads and writes: it sees its own writes, others see them when all of it has succeeded. */
final class Change {
    private final Ledger ledger;
    private final Instant now;
    private final Map<String, ObjectNode> written = new LinkedHashMap<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private String requestId = "";
    private String idempotencyKey = "";

    Change(Ledger ledger, Instant now) {
        this.ledger = ledger;
        this.now = now;
    }

    /** The instant of the whole change. */
    Instant now() {
        return now;
    }

    /** Names the request that causes this change; events carry both. */
    void causedBy(String request, String key) {
        this.requestId = request;
        this.idempotencyKey = key;
    }

    String requestId() {
        return requestId;
    }

    String idempotencyKey() {
        return idempotencyKey;
    }

    /** A new object of a kind with id and creation time set; write to it until the change ends. */
    ObjectNode create(String kind, String id) {
        ObjectNode object = Json.skeleton(kind);
        object.put("id", id).put("created", now.getEpochSecond());
        return put(object);
    }

    /** Adds a new object; it must carry {@code id} and {@code object}. */
    ObjectNode put(ObjectNode object) {
        written.put(object.path("id").textValue(), object);
        return object;
    }

    void remove(String id) {
        written.remove(id);
        removed.add(id);
    }

    /** The object for reading only. */
    Optional<ObjectNode> find(String kind, String id) {
        ObjectNode own = written.get(id);
        if (own != null) {
            return Optional.of(own)
                    .filter(object -> kind.equals(object.path("object").textValue()));
        }
        return removed.contains(id) ? Optional.empty() : ledger.find(kind, id);
    }

    /** The object of whatever kind for reading only. */
    Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(written.get(id)).or(() -> ledger.find(id));
    }

    /** The object for writing: a copy of this change's own. */
    ObjectNode edit(ObjectNode found) {
        return written.computeIfAbsent(found.path("id").textValue(), id -> found.deepCopy());
    }

    /** Objects of a kind for reading only, the newest first; what this very change created is not among them. */
    Stream<ObjectNode> newestFirst(String kind) {
        return ledger.newestFirst(kind)
                .map(object -> written.getOrDefault(object.path("id").textValue(), object))
                .filter(object -> !removed.contains(object.path("id").textValue()));
    }

    /** The identifiers of all there is. */
    List<String> everything() {
        return ledger.ids();
    }

    boolean isEmpty() {
        return written.isEmpty() && removed.isEmpty();
    }

    Collection<ObjectNode> written() {
        return written.values();
    }

    Set<String> removed() {
        return removed;
    }

    ObjectNode toJournal() {
        ObjectNode entry = Json.object();
        if (!removed.isEmpty()) {
            ArrayNode ids = entry.putArray("del");
            removed.forEach(ids::add);
        }
        ArrayNode objects = entry.putArray("put");
        written.values().forEach(objects::add);
        return entry;
    }
}
