package dev.parterre.web.api.v1.allocation;

import dev.parterre.allocation.AllocationKind;
import java.time.Instant;

/**
 * The rule that is to be published.
 *
 * @param drawAt of a lottery
 */
public record AllocationRequest(AllocationKind kind, Instant drawAt) {}
