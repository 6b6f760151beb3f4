package dev.parterre.matching;

import dev.parterre.shared.LocalText;

/** What a place is called; row and seat are empty for general admission. */
public record SeatLabel(LocalText zone, String row, String seat) {}
