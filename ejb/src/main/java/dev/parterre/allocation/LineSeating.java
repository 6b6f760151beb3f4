package dev.parterre.allocation;

import java.time.Instant;

/**
 * How the places of a hall were chosen for a whole line at once, and how good that is.
 *
 * @param at when; what was asked for later is not in it
 * @param parties who might have had places when it was chosen, each account once
 * @param letIn those of them for whom places were chosen
 * @param wishes the sum of how much they would like to sit where they do
 * @param bound no other way to seat the same parties is worth more
 */
public record LineSeating(Instant at, int parties, int letIn, long wishes, long bound) {

    /** Between 0 and 1; 1 is the optimum. */
    public double share() {
        return bound == 0 ? 1 : (double) wishes / bound;
    }
}
