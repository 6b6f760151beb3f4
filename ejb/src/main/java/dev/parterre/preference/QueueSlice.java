package dev.parterre.preference;

import java.time.Instant;

/**
 * A part of the queue. All preferences of one account are in the same slice, so that whoever works through a slice in order
 * never handles two preferences of one account at once.
 *
 * @param number which slice, from 0
 * @param of how many slices there are
 * @param createdUntil preferences created later are left for the next time
 */
public record QueueSlice(int number, int of, Instant createdUntil) {

    public QueueSlice {
        if (of < 1 || number < 0 || number >= of) {
            throw new IllegalArgumentException("slice " + number + " of " + of);
        }
    }
}
