package dev.parterre.catalog;

import dev.parterre.shared.LocalText;

/** What an event and its organiser are called. */
public record EventName(EventId event, LocalText title, LocalText organiser) {}
