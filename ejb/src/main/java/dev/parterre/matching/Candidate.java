package dev.parterre.matching;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.GeoPoint;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.VenueId;
import dev.parterre.preference.Folding;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A performance on sale with all that deciding needs, prepared for being compared with thousands of preferences. */
record Candidate(PerformanceId id, Production event, House house, Timing timing, Terms terms) {

    /**
     * @param words title, performers and description, folded
     * @param performers the names of all of them, folded, with a sign between two that no name has
     */
    record Production(EventId id, LocalText title, Category category, String words, String performers) {

        /** Of which no performers are known. */
        Production(EventId id, LocalText title, Category category, String words) {
            this(id, title, category, words, "");
        }
    }

    /**
     * @param cities the city's name in every language, folded
     * @param point where it stands, if anybody entered it
     */
    record House(
            VenueId venue,
            LocalText name,
            LocalText hall,
            LocalText city,
            Set<String> cities,
            Optional<GeoPoint> point) {

        static House of(VenueId venue, LocalText name, LocalText hall, LocalText city) {
            var cities = city.texts().values().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
            return new House(venue, name, hall, city, cities, Optional.empty());
        }

        House at(Optional<GeoPoint> where) {
            return new House(venue, name, hall, city, cities, where);
        }
    }

    record Timing(Instant startsAt, ZoneId zone, Duration length) {

        /** On the venue's clock. */
        LocalDateTime local() {
            return LocalDateTime.ofInstant(startsAt, zone);
        }

        Instant endsAt() {
            return startsAt.plus(length);
        }
    }

    /**
     * @param plan of the places
     * @param prices what a full-price ticket costs, all fees and VAT included, by ordinal of the price category
     */
    record Terms(Instant saleUntil, int purchaseLimit, SeatingPlanId plan, Map<Integer, Money> prices) {

        Terms {
            prices = Map.copyOf(prices);
        }
    }

    Money cheapest() {
        return terms.prices().values().stream().min(Money::compareTo).orElseThrow();
    }
}
