package dev.parterre.catalog;

import java.util.List;
import java.util.Set;

/**
 * What the words of a search mean, so that it can be asked again where words are compared as they stand.
 *
 * @param cities keys of which one must be it; none for any
 * @param venues of which one must be it; none for any
 * @param categories of which one must be it; none for any
 * @param phrases of titles and performers, of which one must occur; none for any
 * @param found how many events the search finds
 */
public record SearchMeaning(
        Set<String> cities, Set<VenueId> venues, Set<Category> categories, List<String> phrases, long found) {}
