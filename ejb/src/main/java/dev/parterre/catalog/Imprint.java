package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import java.util.Optional;

/**
 * What a ticket or a mail adds to a performance: who puts it on, where the house stands, how long it lasts if that is known.
 *
 * @param changes grows with every change of the performance: calendars tell by it what is newer
 */
public record Imprint(LocalText organiser, Address address, Optional<Integer> durationMinutes, int changes) {}
