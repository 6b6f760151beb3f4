package dev.parterre.matching;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.matching.Candidate.House;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** When and where the performances are that somebody goes to. */
@ApplicationScoped
class Timetable {

    /** What began longer ago than any way home takes is nobody's plan any more. */
    private static final Duration A_DAY = Duration.ofDays(1);

    @EJB
    private CatalogService catalog;

    @Inject
    private Programme programme;

    /** @param places how many they have of each */
    List<Engagement> of(Map<PerformanceId, Integer> places, Instant now) {
        if (places.isEmpty()) {
            return List.of();
        }
        return catalog.performances(places.keySet()).stream()
                .filter(performance -> performance.startsAt().isAfter(now.minus(A_DAY)))
                .map(performance -> engagement(performance, places.get(performance.id())))
                .toList();
    }

    private Engagement engagement(PerformanceDetail performance, int places) {
        var where = performance.where();
        var house = House.of(
                        where.venueId(),
                        where.venue(),
                        where.hall(),
                        where.city().name())
                .at(where.point());
        return new Engagement(
                performance.id(),
                performance.event(),
                performance.startsAt(),
                length(performance.id()),
                places,
                house.whereabouts());
    }

    private Duration length(PerformanceId performance) {
        return programme
                .known(performance)
                .map(candidate -> candidate.timing().length())
                .orElse(Programme.USUAL_LENGTH);
    }
}
