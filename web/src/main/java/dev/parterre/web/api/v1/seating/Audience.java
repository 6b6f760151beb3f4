package dev.parterre.web.api.v1.seating;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** All who follow one performance: what has changed is worked out once, and each of them is offered the same bytes. */
final class Audience {

    private final Supplier<AvailabilityPage> look;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private AvailabilityPage shown;
    private byte[] state;

    Audience(Supplier<AvailabilityPage> look) {
        this.look = look;
        this.shown = look.get();
    }

    /** From now on every change; the state as of now comes first. */
    void join(Listener listener) {
        listener.follow(this);
        listeners.add(listener);
    }

    void left(Listener listener) {
        listeners.remove(listener);
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** Looks whether anything has changed and tells it. */
    void tell() {
        var now = look.get();
        byte[] event;
        synchronized (this) {
            if (now == shown) {
                return;
            }
            event = StreamEvent.change(shown, now);
            shown = now;
            state = null;
        }
        listeners.forEach(listener -> listener.offer(event));
    }

    /** Keeps connections alive and lets go of those that are not. */
    void beat() {
        listeners.forEach(Listener::beat);
        listeners.stream().filter(Listener::isGone).forEach(Listener::close);
    }

    void close() {
        listeners.forEach(Listener::close);
    }

    /** What brings up to date who knows that version; everything, unless nothing has changed. */
    synchronized byte[] state(String known) {
        if (shown.availability().version().equals(known)) {
            return StreamEvent.beat();
        }
        if (state == null) {
            state = StreamEvent.state(shown);
        }
        return state;
    }
}
