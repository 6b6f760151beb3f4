package dev.parterre.matching;

import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.QueuePosition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * All active preferences in memory, to be asked which of them could want one performance: those whose wish fits it and whose
 * own limits allow its cheapest tickets. What their accounts have booked so far is for later. The answer is exactly that of
 * asking every preference. Many may ask at once; a change waits for those who are asking, and is seen by all who ask after it.
 */
final class PreferenceIndex {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Lexicon lexicon = new Lexicon();
    private final List<PreferenceBlock> blocks = new ArrayList<>();
    private final Map<PreferenceId, Integer> numbers = new HashMap<>();
    private int nextNumber;

    int size() {
        return locked(lock.readLock(), numbers::size);
    }

    /** How many slots are empty because their preferences are gone; a new index has none. */
    int gone() {
        return locked(lock.readLock(), () -> nextNumber - numbers.size());
    }

    /** Adds a preference or replaces what it says; its place in the queue is the same for ever. */
    void put(QueuePosition position, PreferenceSpec spec) {
        var wish = IndexedWish.of(spec);
        var purse = Purse.of(spec);
        locked(lock.writeLock(), () -> {
            var known = numbers.get(position.id());
            var number = known == null ? nextNumber++ : known;
            if (known == null) {
                numbers.put(position.id(), number);
                ensureBlock(number);
            } else {
                block(number).clear(slot(number));
            }
            block(number).put(slot(number), position, wish, purse);
            return number;
        });
    }

    /** Forgets a preference; one that is not there is no harm. */
    void remove(PreferenceId preference) {
        locked(lock.writeLock(), () -> {
            var number = numbers.remove(preference);
            if (number != null) {
                block(number).clear(slot(number));
            }
            return number;
        });
    }

    /** In the published order. Blocks are asked side by side. */
    List<PreferenceId> wanting(Candidate candidate) {
        return locked(lock.readLock(), () -> {
            var queue = new FoundQueue();
            probes(List.of(candidate)).forEach(probe -> blocks.parallelStream()
                    .map(block -> FoundQueue.of(block, probe))
                    .forEachOrdered(queue::join));
            return queue.ids();
        });
    }

    /** As many as {@link #wanting} would name. */
    int countWanting(Candidate candidate) {
        var count = new int[1];
        each(candidate, (block, slot) -> count[0]++);
        return count[0];
    }

    /**
     * Asks for many performances at once. Blocks are worked through side by side, each shown the performances in the order of
     * the list; no change comes between.
     *
     * @param sights makes what is shown one block's finds
     * @return all that were made, in the order of the blocks
     */
    <S extends Sight> List<S> sweep(List<Candidate> candidates, Supplier<S> sights) {
        return locked(lock.readLock(), () -> {
            var probes = probes(candidates);
            return blocks.parallelStream()
                    .map(block -> {
                        var sight = sights.get();
                        probes.forEach(probe -> block.wanting(probe, slot -> sight.wants(block, slot, probe)));
                        return sight;
                    })
                    .toList();
        });
    }

    /** Sees that the preference in that slot could want the performance. */
    interface Sight {
        void wants(PreferenceBlock block, int slot, Probe probe);
    }

    private interface Find {
        void found(PreferenceBlock block, int slot);
    }

    private void each(Candidate candidate, Find find) {
        locked(lock.readLock(), () -> {
            probes(List.of(candidate))
                    .forEach(probe -> blocks.forEach(block -> block.wanting(probe, slot -> find.found(block, slot))));
            return candidate;
        });
    }

    /** Performances of one event share their words, which are looked through once. */
    private List<Probe> probes(List<Candidate> candidates) {
        var known = new HashMap<String, BitSet>();
        return candidates.stream()
                .filter(candidate -> !candidate.terms().prices().isEmpty())
                .map(candidate -> Probe.of(
                        candidate,
                        known.computeIfAbsent(candidate.event().words(), lexicon::in),
                        known.computeIfAbsent(candidate.event().performers(), lexicon::in)))
                .toList();
    }

    private void ensureBlock(int number) {
        if (number / PreferenceBlock.SIZE == blocks.size()) {
            blocks.add(new PreferenceBlock(lexicon));
        }
    }

    private PreferenceBlock block(int number) {
        return blocks.get(number / PreferenceBlock.SIZE);
    }

    private static int slot(int number) {
        return number % PreferenceBlock.SIZE;
    }

    private static <T> T locked(Lock lock, Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
