package dev.parterre.booking;

import dev.parterre.shared.RequestKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * One batch's time at its lane. When it has chosen its places it says which and lets the next batch begin, which takes them for gone
 * although they are not committed yet. What the next one tells on that ground it tells when this one is over, and if this one has
 * failed it looks again. That is for speed only: claims are decided by the database, as between two nodes.
 */
final class SaleTurn {

    private volatile List<SaleTurn> before;
    private final Runnable promises;
    private final CompletableFuture<Boolean> outcome = new CompletableFuture<>();
    private volatile BitSet promised = new BitSet();
    private volatile Set<String> requests = Set.of();

    /** @param before turns that are not over yet; @param promises told when it has said which places it will claim */
    SaleTurn(List<SaleTurn> before, Runnable promises) {
        this.before = List.copyOf(before);
        this.promises = promises;
    }

    /** Beside the lane: nobody goes before it, nobody waits for it. */
    static SaleTurn alone() {
        return new SaleTurn(List.of(), () -> {});
    }

    /** To be said before anybody comes after: the requests that it works off. */
    void begin(Collection<Errand<?>> batch) {
        var ids = new HashSet<String>();
        batch.forEach(errand -> errand.key().map(RequestKey::id).ifPresent(ids::add));
        requests = ids;
    }

    /**
     * These places are about to be claimed; the next batch may begin as soon as those before are over, so that two at most overlap.
     * What is done again is done beside the lane and promises nothing.
     */
    void promise(BitSet places) {
        if (!outcome.isDone()) {
            promised = places;
            CompletableFuture.allOf(before.stream().map(turn -> turn.outcome).toArray(CompletableFuture<?>[]::new))
                    .thenRun(promises);
        }
    }

    /** Places that are about to be claimed by those before. To be asked for before the picture, which is told later. */
    BitSet promisedBefore() {
        var all = new BitSet();
        before.forEach(turn -> all.or(turn.promised));
        return all;
    }

    /** The turn that works off the very same request at this moment. */
    Optional<SaleTurn> underWay(Errand<?> errand) {
        return errand.key().map(RequestKey::id).flatMap(id -> before.stream()
                .filter(turn -> !turn.isOver() && turn.requests.contains(id))
                .findFirst());
    }

    /** Whatever became of it; who came before is forgotten, or each turn would keep all that ever were. */
    void end() {
        over(false);
        before = List.of();
    }

    boolean isOver() {
        return outcome.isDone();
    }

    /** @param kept whether everything that was promised has been committed and told */
    void over(boolean kept) {
        outcome.complete(kept);
    }

    void whenOver(Runnable then) {
        outcome.whenComplete((kept, none) -> then.run());
    }

    /** Waits for those before. @return whether all of them have done what they promised */
    boolean beforeKeptTheirs() {
        var kept = new ArrayList<Boolean>();
        before.forEach(turn -> kept.add(turn.outcome.join()));
        return !kept.contains(false);
    }
}
