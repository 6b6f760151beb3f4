package dev.parterre.batch.matching;

/**
 * How many preferences of a slice are considered together: as many as there are while that goes well; one after a contested group, and
 * twice as many after each that was not. So where places are scarce and the order decides, little is done in vain.
 */
final class GroupSize {

    private static final int MOST = 64;

    private int size = MOST;

    int next(int waiting) {
        return Math.min(size, waiting);
    }

    /** @param contested whether a group, or one alone, was not done because others wanted the same or there was a fault */
    void learn(boolean contested) {
        size = contested ? 1 : Math.min(MOST, 2 * size);
    }
}
