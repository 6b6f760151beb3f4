package dev.parterre.matching;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.Edition;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * All that is on sale with its prices, in memory: read in two statements, once for a run; for previews at most a second behind what
 * was put on sale or changed on any node, and a minute behind the names of venues. Memory proposes, the claim disposes: prices and
 * availability are checked again when places are claimed.
 */
@ApplicationScoped
class Programme {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration UNASKED = Duration.ofSeconds(1);
    /** For events that do not say how long they are. */
    static final Duration USUAL_LENGTH = Duration.ofMinutes(150);

    @EJB
    private CatalogService catalog;

    @EJB
    private PriceListService prices;

    @Inject
    private Clock clock;

    /** Of who reads the programme anew; nobody waits for it who takes what was read last. */
    private final ReentrantLock reading = new ReentrantLock();

    private volatile Snapshot snapshot;
    private volatile Instant askedAt = Instant.MIN;

    private record Snapshot(CandidateIndex index, RunId run, Instant readAt, Source source) {}

    private record Source(Edition performances, Edition prices) {}

    /** The programme as it was when this node began with the run. */
    CandidateIndex of(RunId run) {
        var known = snapshot;
        if (known != null && run.equals(known.run())) {
            return known.index();
        }
        return alone(last -> last != null && run.equals(last.run()) ? last : snapshot(run));
    }

    /** The programme as it was a second ago at most. */
    CandidateIndex now() {
        var known = snapshot;
        if (known != null && isYoung(known, clock.instant())) {
            return known.index();
        }
        return alone(last -> isOutdated(last, clock.instant()) ? snapshot(last == null ? null : last.run()) : last);
    }

    /** The programme as it was then or later: of many who ask at once one reads it for all. */
    CandidateIndex since(Instant moment) {
        return alone(last -> last != null && (!askedAt.isBefore(moment) || !isChanged(last, clock.instant()))
                ? last
                : snapshot(last == null ? null : last.run()));
    }

    /** Reads it when nothing was read yet. */
    void ready() {
        if (snapshot == null) {
            now();
        }
    }

    /** That one as it is now, read by itself; empty when it is not on sale, or has no prices or plan. */
    Optional<Candidate> candidate(PerformanceId performance) {
        return catalog.onSale(performance, clock.instant())
                .flatMap(entry -> index(List.of(entry), prices.prices(List.of(performance)))
                        .find(performance));
    }

    private CandidateIndex alone(UnaryOperator<Snapshot> read) {
        reading.lock();
        try {
            snapshot = read.apply(snapshot);
            return snapshot.index();
        } finally {
            reading.unlock();
        }
    }

    private boolean isYoung(Snapshot known, Instant now) {
        return !known.readAt().plus(FRESH).isBefore(now)
                && askedAt.plus(UNASKED).isAfter(now);
    }

    private boolean isOutdated(Snapshot last, Instant now) {
        if (last == null || last.readAt().plus(FRESH).isBefore(now)) {
            return true;
        }
        return !isYoung(last, now) && isChanged(last, now);
    }

    private boolean isChanged(Snapshot last, Instant now) {
        askedAt = now;
        return !last.source().equals(source(now));
    }

    /** Where it comes from is looked at first: what changes meanwhile is seen the next time. */
    private Snapshot snapshot(RunId run) {
        var now = clock.instant();
        askedAt = now;
        var source = source(now);
        return new Snapshot(read(now), run, now, source);
    }

    private Source source(Instant now) {
        return new Source(catalog.editionOnSale(now), prices.edition());
    }

    /** A performance of the last programme read, if it was on sale then. */
    Optional<Candidate> known(PerformanceId performance) {
        var known = snapshot;
        return known == null ? Optional.empty() : known.index().find(performance);
    }

    private CandidateIndex read(Instant now) {
        var onSale = catalog.onSale(now);
        var lists = prices.prices(
                onSale.stream().map(entry -> entry.performance().id()).toList());
        return index(onSale, lists);
    }

    /** Of those that have prices and a plan. */
    static CandidateIndex index(List<OnSale> onSale, Map<PerformanceId, PriceList> lists) {
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
                new Production(
                        performance.event(),
                        performance.title(),
                        performance.category(),
                        folded,
                        names(entry.performers())),
                House.of(
                                where.venueId(),
                                where.venue(),
                                where.hall(),
                                where.city().name())
                        .at(where.point()),
                new Timing(
                        performance.startsAt(),
                        performance.zone(),
                        entry.length().orElse(USUAL_LENGTH)),
                terms(performance, lists.get(performance.id())));
    }

    private static String names(List<String> performers) {
        return performers.stream().map(Folding::fold).collect(Collectors.joining(" | "));
    }

    private static Terms terms(PerformanceDetail performance, PriceList prices) {
        var plan = new SeatingPlanId(performance.seatingPlanId().orElseThrow());
        return new Terms(performance.sale().until(), performance.limit(), plan, adults(prices), reduced(prices));
    }

    private static Map<Integer, Map<TicketType, Money>> reduced(PriceList list) {
        var reduced = new HashMap<Integer, Map<TicketType, Money>>();
        list.prices().forEach((category, byType) -> {
            if (byType.size() > 1) {
                reduced.put(category, list.prices(category));
            }
        });
        return reduced;
    }

    private static Map<Integer, Money> adults(PriceList list) {
        var adults = new HashMap<Integer, Money>();
        list.prices().keySet().forEach(category -> adults.put(category, list.price(category, TicketType.ADULT)));
        return adults;
    }
}
