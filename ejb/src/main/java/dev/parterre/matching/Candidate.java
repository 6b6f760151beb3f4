package dev.parterre.matching;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.GeoPoint;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.VenueId;
import dev.parterre.matching.TravelPolicy.Whereabouts;
import dev.parterre.preference.Folding;
import dev.parterre.preference.PreferenceSpec.Party;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

        Whereabouts whereabouts() {
            return new Whereabouts(point, cities);
        }
    }

    record Timing(Instant startsAt, ZoneId zone, Duration length) {

        /** On the venue's clock. */
        LocalDateTime local() {
            return LocalDateTime.ofInstant(startsAt, zone);
        }

        /** On which it begins, by the venue's calendar. */
        LocalDate day() {
            return local().toLocalDate();
        }

        Instant endsAt() {
            return startsAt.plus(length);
        }
    }

    /**
     * @param plan of the places
     * @param prices what a full-price ticket costs, all fees and VAT included, by ordinal of the price category
     * @param reduced likewise what others than adults pay, where that is something of its own
     */
    record Terms(
            Instant saleUntil,
            int purchaseLimit,
            SeatingPlanId plan,
            Map<Integer, Money> prices,
            Map<Integer, Map<TicketType, Money>> reduced) {

        Terms {
            prices = Map.copyOf(prices);
            reduced = Map.copyOf(reduced);
        }

        /** Where everybody pays the full price. */
        Terms(Instant saleUntil, int purchaseLimit, SeatingPlanId plan, Map<Integer, Money> prices) {
            this(saleUntil, purchaseLimit, plan, prices, Map.of());
        }
    }

    Money price(int category, TicketType type) {
        var full = terms.prices().get(category);
        return terms.reduced().getOrDefault(category, Map.of()).getOrDefault(type, full);
    }

    /** All of them in one category; bought together it may be less. */
    Money total(int category, Party party) {
        return price(category, TicketType.ADULT)
                .times(party.adults())
                .plus(price(category, TicketType.CHILD).times(party.children()))
                .plus(price(category, TicketType.COMPANION).times(party.companions()));
    }

    /** What the dearest of their tickets costs in that category. */
    Money dearest(int category, Party party) {
        return Fares.of(party).stream()
                .map(type -> price(category, type))
                .max(Money::compareTo)
                .orElseThrow();
    }

    Money cheapest() {
        return terms.prices().values().stream().min(Money::compareTo).orElseThrow();
    }
}
