package dev.parterre.preference;

import dev.parterre.shared.Fact;

/** A preference was made, says something else now, or is active again. */
public record PreferenceStated(String preferenceId) implements Fact {}
