package dev.parterre.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What somebody sees who has asked for nothing yet.
 *
 * @param searched false while the search is away: then nothing is counted, and there is no newest
 * @param soon events of the coming days, by the first performance
 * @param facets of the whole programme
 * @param city the one that {@code near} is about; empty when there are no cities
 * @param near events there and in towns close by, by the first performance
 * @param popular what is booked most and can still be had, {@link PopularEvents}
 * @param newest what can be had and came on sale last
 */
public record FrontPage(
        boolean searched,
        List<EventCard> soon,
        Facets facets,
        List<City> cities,
        Optional<City> city,
        List<EventCard> near,
        List<Popular> popular,
        List<EventCard> newest) {

    /** @param places booked in the last seven days */
    public record Popular(EventCard event, long places) {}
}
