package dev.parterre.catalog;

import dev.parterre.shared.LocalText;

/** Who takes part, and as what; the role may be empty. */
public record Performer(LocalText name, LocalText role) {}
