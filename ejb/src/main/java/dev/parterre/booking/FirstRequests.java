package dev.parterre.booking;

import dev.parterre.shared.IdempotencyKeyReused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests of one batch that came twice at once under one key: the first one is worked off, the others get its answer. */
final class FirstRequests<E extends Errand<?>> {

    private final Map<String, E> first = new HashMap<>();
    private final List<E> followers = new ArrayList<>();

    /** @return whether the errand is the first of its request and somebody has to see to it */
    boolean take(E errand) {
        if (!errand.isUndecided()) {
            return false;
        }
        if (errand.key().isEmpty()) {
            return true;
        }
        var key = errand.key().get();
        var earlier = first.putIfAbsent(key.id(), errand);
        if (earlier == null) {
            return true;
        }
        try {
            key.checkSame(earlier.key().orElseThrow().content());
            followers.add(errand);
        } catch (IdempotencyKeyReused reused) {
            errand.refuses(reused);
        }
        return false;
    }

    /** The first one that this errand waits for. */
    List<E> followers() {
        return followers;
    }

    E firstOf(E follower) {
        return first.get(follower.key().orElseThrow().id());
    }
}
