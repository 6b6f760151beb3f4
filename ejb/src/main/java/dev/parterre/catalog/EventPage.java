package dev.parterre.catalog;

import dev.parterre.shared.Page;

/** Events found, by their next performance, and what else there is. */
public record EventPage(Page<EventCard> events, Facets facets) {}
