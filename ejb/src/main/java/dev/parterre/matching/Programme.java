package dev.parterre.matching;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.OnSale;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.matching.Candidate.House;
import dev.parterre.matching.Candidate.Production;
import dev.parterre.matching.Candidate.Terms;
import dev.parterre.matching.Candidate.Timing;
import dev.parterre.preference.Folding;
import dev.parterre.pricing.PriceList;
import dev.parterre.pricing.PriceListService;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.shared.Money;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that is on sale with its prices, in memory: read in two statements, once for a run, and at most a minute old for
 * previews. Memory proposes, the claim disposes: prices and availability are checked again when places are claimed.
 */
@ApplicationScoped
class Programme {

    private static final Duration FRESH = Duration.ofMinutes(1);
    /** For events that do not say how long they are. */
    static final Duration USUAL_LENGTH = Duration.ofMinutes(150);

    @EJB
    private CatalogService catalog;

    @EJB
    private PriceListService prices;

    @Inject
    private Clock clock;

    private Snapshot snapshot;

    private record Snapshot(CandidateIndex index, RunId run, Instant readAt) {}

    /** The programme as it was when this node began with the run. */
    synchronized CandidateIndex of(RunId run) {
        if (snapshot == null || !run.equals(snapshot.run())) {
            snapshot = new Snapshot(read(), run, clock.instant());
        }
        return snapshot.index();
    }

    /** The programme as it was a minute ago at most. */
    synchronized CandidateIndex now() {
        if (snapshot == null || snapshot.readAt().plus(FRESH).isBefore(clock.instant())) {
            snapshot = new Snapshot(read(), snapshot == null ? null : snapshot.run(), clock.instant());
        }
        return snapshot.index();
    }

    /** A performance of the last programme read, if it was on sale then. */
    synchronized Optional<Candidate> known(PerformanceId performance) {
        return snapshot == null ? Optional.empty() : snapshot.index().find(performance);
    }

    private CandidateIndex read() {
        var onSale = catalog.onSale(clock.instant());
        var lists = prices.prices(
                onSale.stream().map(entry -> entry.performance().id()).toList());
        var words = new HashMap<String, String>();
        return new CandidateIndex(onSale.stream()
                .filter(entry -> isPriced(lists.get(entry.performance().id())))
                .filter(entry -> entry.performance().seatingPlanId().isPresent())
                .map(entry -> candidate(entry, lists, words))
                .toList());
    }

    private static boolean isPriced(PriceList list) {
        return list != null && !list.prices().isEmpty();
    }

    private static Candidate candidate(OnSale entry, Map<PerformanceId, PriceList> lists, Map<String, String> words) {
        var performance = entry.performance();
        var where = performance.where();
        // performances of one event share their words; folding them once saves most of the time
        var folded = words.computeIfAbsent(entry.words(), Folding::fold);
        return new Candidate(
                performance.id(),
                new Production(performance.event(), performance.title(), performance.category(), folded),
                House.of(
                        where.venueId(),
                        where.venue(),
                        where.hall(),
                        where.city().name()),
                new Timing(
                        performance.startsAt(),
                        performance.zone(),
                        entry.length().orElse(USUAL_LENGTH)),
                terms(performance, lists.get(performance.id())));
    }

    private static Terms terms(PerformanceDetail performance, PriceList prices) {
        var plan = new SeatingPlanId(performance.seatingPlanId().orElseThrow());
        return new Terms(performance.sale().until(), performance.limit(), plan, adults(prices));
    }

    private static Map<Integer, Money> adults(PriceList list) {
        var adults = new HashMap<Integer, Money>();
        list.prices().keySet().forEach(category -> adults.put(category, list.price(category, TicketType.ADULT)));
        return adults;
    }
}
