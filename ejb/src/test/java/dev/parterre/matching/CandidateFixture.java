package dev.parterre.matching;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.GeoPoint;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.VenueId;
import dev.parterre.matching.Candidate.House;
import dev.parterre.matching.Candidate.Production;
import dev.parterre.matching.Candidate.Terms;
import dev.parterre.matching.Candidate.Timing;
import dev.parterre.preference.Folding;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Performances on sale as phrases; jazz in Sofia on Friday 11 December 2026 at 20:00 for 38 EUR unless said otherwise. */
final class CandidateFixture {

    static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private long id = 1;
    private long event = 1;
    private Category category = Category.JAZZ;
    private String words = "The Blue Hour Quartet";
    private String performers = "";
    private Optional<GeoPoint> point = Optional.empty();
    private VenueId venue = new VenueId(1);
    private LocalText city = LocalText.of("София", "Sofia");
    private LocalDateTime start = LocalDateTime.of(2026, 12, 11, 20, 0);
    private ZoneId zone = SOFIA;
    private int limit = 8;
    private final Map<Integer, Map<TicketType, Money>> reduced = new TreeMap<>();
    private final Map<Integer, Money> prices = new TreeMap<>(Map.of(0, Money.of("38.00", "EUR")));

    private CandidateFixture() {}

    static CandidateFixture aPerformance() {
        return new CandidateFixture();
    }

    static CandidateFixture performance(long id) {
        var fixture = new CandidateFixture();
        fixture.id = id;
        fixture.event = id;
        return fixture;
    }

    CandidateFixture ofEvent(long event) {
        this.event = event;
        return this;
    }

    CandidateFixture of(Category category) {
        this.category = category;
        return this;
    }

    CandidateFixture saying(String words) {
        this.words = words;
        return this;
    }

    /** Names as they are written. */
    CandidateFixture by(String... names) {
        this.performers = Stream.of(names).map(Folding::fold).collect(Collectors.joining(" | "));
        return this;
    }

    /** Of the house, in degrees. */
    CandidateFixture standingAt(double lat, double lon) {
        this.point = Optional.of(new GeoPoint(lat, lon));
        return this;
    }

    CandidateFixture at(VenueId venue) {
        this.venue = venue;
        return this;
    }

    CandidateFixture in(String bg, String en) {
        this.city = LocalText.of(bg, en);
        return this;
    }

    /** On the clock of that place. */
    CandidateFixture starting(String localStart, String zone) {
        this.start = LocalDateTime.parse(localStart);
        this.zone = ZoneId.of(zone);
        return this;
    }

    CandidateFixture starting(String localStart) {
        return starting(localStart, "Europe/Sofia");
    }

    CandidateFixture starting(Instant instant) {
        this.start = LocalDateTime.ofInstant(instant, zone);
        return this;
    }

    CandidateFixture limitedTo(int places) {
        this.limit = places;
        return this;
    }

    /** By price category from 0. */
    CandidateFixture costing(String... amounts) {
        prices.clear();
        for (var category = 0; category < amounts.length; category++) {
            prices.put(category, Money.of(amounts[category], "EUR"));
        }
        return this;
    }

    /** In the first price category. */
    CandidateFixture reduced(TicketType type, String amount) {
        return reduced(0, type, amount);
    }

    CandidateFixture reduced(int category, TicketType type, String amount) {
        reduced.computeIfAbsent(category, any -> new EnumMap<>(TicketType.class))
                .put(type, Money.of(amount, "EUR"));
        return this;
    }

    CandidateFixture costing(Money each) {
        prices.clear();
        prices.put(0, each);
        return this;
    }

    Candidate candidate() {
        var startsAt = start.atZone(zone).toInstant();
        return new Candidate(
                new PerformanceId(id),
                new Production(
                        new EventId(event), LocalText.in("en", words), category, Folding.fold(words), performers),
                House.of(venue, LocalText.in("en", "Sofia Live Club"), LocalText.empty(), city)
                        .at(point),
                new Timing(startsAt, zone, Duration.ofMinutes(150)),
                new Terms(startsAt.minus(Duration.ofHours(1)), limit, new SeatingPlanId(1), prices, reduced));
    }
}
