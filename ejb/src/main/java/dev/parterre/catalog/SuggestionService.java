package dev.parterre.catalog;

import dev.parterre.catalog.Suggestion.Kind;
import dev.parterre.shared.LocalText;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What somebody may mean who has typed the beginning of a search. Asks the index only. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SuggestionService {

    private static final int MOST_EVENTS = 5;
    private static final int MOST_NAMES = 3;

    /** Names are looked for in that many events. */
    private static final int LOOKED_AT = 40;

    private static final int SHORTEST = 2;

    @Inject
    private SearchIndex index;

    @Inject
    private Clock clock;

    /** Events, performers, venues and cities of the coming programme, the likeliest of each kind first; none for a single letter. @throws SearchAway */
    public List<Suggestion> suggest(String typed) {
        var words = TypedWords.of(typed);
        if (words.isEmpty() || typed.strip().length() < SHORTEST) {
            return List.of();
        }
        var now = clock.instant();
        var exact = suggest(words, now, false);
        return exact.isEmpty() ? suggest(words, now, true) : exact;
    }

    private List<Suggestion> suggest(TypedWords words, Instant now, boolean almost) {
        var match = NameMatch.of(words, almost);
        var titled = index.shown(words, "title", almost, now, MOST_EVENTS);
        var named = index.shown(words, "names", almost, now, LOOKED_AT);
        var placed = index.shown(words, "places", almost, now, LOOKED_AT);
        return Stream.of(
                        titled.stream().map(SuggestionService::event),
                        performers(named, match),
                        venues(placed, match),
                        cities(placed, match))
                .flatMap(kind -> kind)
                .toList();
    }

    private static Suggestion event(SearchIndex.Named event) {
        var places = event.shown().places();
        var one =
                places.stream().map(EventDocument.Shown.Place::name).distinct().count() == 1;
        return new Suggestion(
                Kind.EVENT,
                String.valueOf(event.id()),
                event.shown().title(),
                one ? places.get(0).name() : LocalText.empty());
    }

    private static Stream<Suggestion> performers(List<SearchIndex.Named> events, NameMatch match) {
        return events.stream()
                .flatMap(event -> event.shown().performers().stream())
                .filter(match::means)
                .distinct()
                .limit(MOST_NAMES)
                .map(name -> new Suggestion(Kind.PERFORMER, name.in("bg"), name, LocalText.empty()));
    }

    private static Stream<Suggestion> venues(List<SearchIndex.Named> events, NameMatch match) {
        return places(events)
                .filter(place -> match.means(place.name()))
                .map(place -> new Suggestion(Kind.VENUE, String.valueOf(place.venue()), place.name(), place.city()))
                .distinct()
                .limit(MOST_NAMES);
    }

    private static Stream<Suggestion> cities(List<SearchIndex.Named> events, NameMatch match) {
        return places(events)
                .filter(place -> match.means(place.city()))
                .map(place -> new Suggestion(Kind.CITY, place.cityKey(), place.city(), LocalText.empty()))
                .distinct()
                .limit(MOST_NAMES);
    }

    private static Stream<EventDocument.Shown.Place> places(List<SearchIndex.Named> events) {
        return events.stream().flatMap(event -> event.shown().places().stream());
    }
}
