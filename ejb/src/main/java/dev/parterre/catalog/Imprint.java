package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import java.util.Optional;

/** What a ticket or a mail adds to a performance: who puts it on, where the house stands, how long it lasts if that is known. */
public record Imprint(LocalText organiser, Address address, Optional<Integer> durationMinutes) {}
