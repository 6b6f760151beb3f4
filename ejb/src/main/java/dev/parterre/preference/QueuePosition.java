package dev.parterre.preference;

import java.io.Serializable;
import java.time.Instant;

/** Where a preference stands in the published order: by creation, then by id. */
public record QueuePosition(Instant createdAt, PreferenceId id) implements Serializable {}
