package dev.parterre.batch.matching;

/**
 * How many preferences of a slice are considered together: as many as there are while that goes well; one after another group failed, and
 * twice as many after each that did not. So where places are scarce and the order decides, little is done in vain.
 */
final class GroupSize {

    private static final int MOST = 64;

    private int size = MOST;

    int next(int waiting) {
        return Math.min(size, waiting);
    }

    void wentWell() {
        size = Math.min(MOST, 2 * size);
    }

    void failed() {
        size = 1;
    }
}
