package dev.parterre.catalog;

import dev.parterre.shared.Page;
import java.util.List;

/**
 * Events found, and what else there is.
 *
 * @param cities all there are
 * @param similar there are some, nothing has the words as they were typed, and these have words that are written almost so
 */
public record EventPage(Page<EventCard> events, Facets facets, List<City> cities, boolean similar) {}
