package dev.parterre.matching;

import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.QueuePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All active preferences in memory, to be asked which of them could want one performance: those whose wish fits it and whose
 * own limits allow its cheapest tickets. What their accounts have booked so far is for later. The answer is exactly that of
 * asking every preference. Many may ask at once; a change waits for those who are asking, and is seen by all who ask after it.
 */
final class PreferenceIndex {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Phrases phrases = new Phrases();
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
        return locked(
                lock.readLock(),
                () -> FoundQueue.ids(found(candidate, blocks.parallelStream()).toList()));
    }

    /** As many as {@link #wanting} would name. */
    int countWanting(Candidate candidate) {
        return locked(lock.readLock(), () -> found(candidate, blocks.stream())
                .mapToInt(found -> Bits.count(found.slots()))
                .sum());
    }

    private Stream<FoundQueue.Found> found(Candidate candidate, Stream<PreferenceBlock> asked) {
        if (candidate.terms().prices().isEmpty()) {
            return Stream.empty();
        }
        var probe = vocabulary.probes().apply(candidate);
        var refusing = phrases.refusing(probe, blocks.size() * PreferenceBlock.SIZE);
        return asked.map(block -> new FoundQueue.Found(block, block.wanting(probe, refusing)));
    }

    /**
     * Asks all preferences which of many performances they want. Blocks are worked through side by side, preference by preference; no
     * change comes between.
     *
     * @param sights makes what is shown the choices of one block
     * @return all that were made, in the order of the blocks
     */
    <S extends Sight> List<S> sweep(List<Candidate> candidates, Supplier<S> sights) {
        return locked(lock.readLock(), () -> {
            var repertoires = repertoires(probes(candidates));
            return blocks.parallelStream()
                    .map(block -> {
                        var sight = sights.get();
                        repertoires.forEach(repertoire -> show(block, repertoire, sight));
                        return sight;
                    })
                    .toList();
        });
    }

    private static List<Repertoire> repertoires(List<Probe> probes) {
        return IntStream.range(0, (probes.size() + Repertoire.MOST - 1) / Repertoire.MOST)
                .mapToObj(part ->
                        probes.subList(part * Repertoire.MOST, Math.min(probes.size(), (part + 1) * Repertoire.MOST)))
                .map(Repertoire::new)
                .toList();
    }

    private static void show(PreferenceBlock block, Repertoire repertoire, Sight sight) {
        var performances = repertoire.selection();
        for (var slot = 0; slot < PreferenceBlock.SIZE; slot++) {
            if (block.has(slot)) {
                block.choose(slot, repertoire, performances);
                sight.wants(block, slot, repertoire, performances.kept());
            }
        }
    }

    /** Sees which performances the preference in a slot could want. */
    interface Sight {

        /** @param performances their numbers, one bit each, in the order in which they were asked for; only until it returns */
        void wants(PreferenceBlock block, int slot, Repertoire repertoire, long[] performances);
    }

    private List<Probe> probes(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> !candidate.terms().prices().isEmpty())
                .map(vocabulary.probes())
                .toList();
    }

    private void ensureBlock(int number) {
        if (number / PreferenceBlock.SIZE == blocks.size()) {
            blocks.add(new PreferenceBlock(
                    vocabulary, new FurtherWishes(blocks.size() * PreferenceBlock.SIZE, vocabulary, phrases)));
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
