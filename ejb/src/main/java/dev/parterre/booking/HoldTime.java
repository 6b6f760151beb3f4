package dev.parterre.booking;

import java.time.Instant;

/**
 * How long a hold that is being made will last.
 *
 * @param inherited whether another hold's end was taken over instead of a time of its own
 */
record HoldTime(Instant until, boolean extended, boolean inherited) {}
