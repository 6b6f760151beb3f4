package dev.parterre.allocation;

import dev.parterre.preference.PreferenceId;

/** Where a preference stands in a drawn line, from 1. */
public record LinePlace(int position, PreferenceId preference) {}
