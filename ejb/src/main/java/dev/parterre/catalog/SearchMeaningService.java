package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import dev.parterre.shared.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Says what a search means by what it finds, for whoever asks for the same another way. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SearchMeaningService {

    /** That many of the events found, the likeliest first, say what is meant. */
    private static final int LOOKED_AT = 40;

    @Inject
    private SearchIndex index;

    @Inject
    private IndexRepository events;

    @Inject
    private Clock clock;

    /**
     * Of the words of the query; the rest of it narrows down what they are looked for in. Its page does not matter. While the search is
     * away words mean what they mean when nothing is found: themselves.
     */
    public SearchMeaning meaning(EventQuery query) {
        var hits = hits(query.by(EventQuery.Sort.RELEVANCE).on(new PageRequest(0, LOOKED_AT)));
        var found = hits.events().isEmpty() ? List.<FindableEvent>of() : events.events(hits.events());
        return MeaningPolicy.of(
                TypedWords.of(query.q()),
                found.stream().map(SearchMeaningService::found).toList(),
                hits.total());
    }

    private SearchIndex.Hits hits(EventQuery likeliest) {
        try {
            return index.find(likeliest, clock.instant());
        } catch (SearchAway away) {
            return new SearchIndex.Hits(List.of(), 0, false);
        }
    }

    private static MeaningPolicy.Found found(FindableEvent event) {
        var names = new ArrayList<LocalText>(List.of(event.title()));
        event.performers().forEach(performer -> names.add(performer.name()));
        return new MeaningPolicy.Found(
                names,
                event.category(),
                event.performances().stream()
                        .map(p -> new EventDocument.Shown.Place(p.venueId(), p.venue(), p.cityKey(), p.city()))
                        .distinct()
                        .toList());
    }
}
