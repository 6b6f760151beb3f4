package dev.parterre.web.load;

import java.util.LinkedHashSet;
import java.util.Set;

/** So many visits at once, so many more waiting in order. Safe for many threads; a visit is told outside of any lock. */
final class Budget {

    /** Somebody at the door, equal to nobody else; told exactly one of the two. */
    interface Visit {
        void begin();

        void refuse();
    }

    private enum Verdict {
        BEGIN,
        WAIT,
        REFUSE
    }

    private final int atOnce;
    private final int mostWaiting;
    private final Set<Visit> waiting = new LinkedHashSet<>();
    private int inside;
    private long refused;

    Budget(int atOnce, int mostWaiting) {
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
    }

    /** @return whether there is room right now; then {@link #leave} must follow */
    synchronized boolean enter() {
        if (inside == atOnce) {
            return false;
        }
        inside++;
        return true;
    }

    /** Begins now or when it is its turn, or is refused at once. @return whether it waits */
    boolean queue(Visit visit) {
        var verdict = verdict(visit);
        if (verdict == Verdict.BEGIN) {
            visit.begin();
        } else if (verdict == Verdict.REFUSE) {
            visit.refuse();
        }
        return verdict == Verdict.WAIT;
    }

    private synchronized Verdict verdict(Visit visit) {
        if (inside < atOnce) {
            inside++;
            return Verdict.BEGIN;
        }
        if (waiting.size() < mostWaiting) {
            waiting.add(visit);
            return Verdict.WAIT;
        }
        refused++;
        return Verdict.REFUSE;
    }

    /** One is out; the first of those who wait is in. */
    void leave() {
        var next = next();
        if (next != null) {
            next.begin();
        }
    }

    private synchronized Visit next() {
        var first = waiting.iterator();
        if (!first.hasNext()) {
            inside--;
            return null;
        }
        var next = first.next();
        first.remove();
        return next;
    }

    /** Refuses who still waits; nothing happens to whoever is in. */
    void giveUp(Visit visit) {
        if (removed(visit)) {
            visit.refuse();
        }
    }

    private synchronized boolean removed(Visit visit) {
        if (!waiting.remove(visit)) {
            return false;
        }
        refused++;
        return true;
    }

    synchronized int inside() {
        return inside;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized long refused() {
        return refused;
    }
}
