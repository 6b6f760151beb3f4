package dev.parterre.booking;

/**
 * A hold that was made.
 *
 * @param repeated whether an earlier request under the same key had made it; the hold is then shown as it was answered first
 */
public record HoldOutcome(HoldView hold, boolean repeated) {}
