package dev.parterre.preference;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.VenueId;
import dev.parterre.shared.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody would like, in the terms they said it. Groups are narrowed together (a category AND a city AND a weekday);
 * values inside a group are alternatives. An empty group asks for nothing in particular.
 */
public record PreferenceSpec(
        String name, What what, Where where, When when, Seats seats, Limits limits, Consent consent) {

    /** Categories, and words or phrases of which at least one is in the title, the performers or the description. */
    public record What(Set<Category> categories, List<String> words) {

        public What {
            categories = Collections.unmodifiableSet(new TreeSet<>(categories));
            words = List.copyOf(words);
        }
    }

    /** City names in any language Parterre knows them in, or venues; a performance in either is in the right place. */
    public record Where(List<String> cities, Set<VenueId> venues) {

        public Where {
            cities = List.copyOf(cities);
            venues = Collections.unmodifiableSet(new LinkedHashSet<>(venues));
        }

        public boolean isAnywhere() {
            return cities.isEmpty() && venues.isEmpty();
        }
    }

    /**
     * Dates, weekdays and times of day at which a performance may start, all as the clock on the venue's wall shows them,
     * all bounds included.
     */
    public record When(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Set<DayOfWeek> weekdays,
            Optional<LocalTime> timeFrom,
            Optional<LocalTime> timeTo) {

        public When {
            weekdays = Collections.unmodifiableSet(new TreeSet<>(weekdays));
        }
    }

    /**
     * How many seats and where in the house. A zone is a kind (STALLS, CIRCLE, BALCONY, BOX, SECTOR, FLOOR) or the key of
     * one hall's zone; excluded zones win.
     */
    public record Seats(int quantity, boolean together, Set<String> zones, Set<String> zonesExcluded) {

        public Seats {
            zones = Collections.unmodifiableSet(new LinkedHashSet<>(zones));
            zonesExcluded = Collections.unmodifiableSet(new LinkedHashSet<>(zonesExcluded));
        }
    }

    /**
     * What it may cost, all fees and VAT included, and how often. A month is a calendar month in Europe/Sofia and counts
     * bookings by the day they were made, those still waiting for an answer or a bank included.
     */
    public record Limits(
            Optional<Money> maxPrice,
            Optional<Money> budgetPerBooking,
            Optional<Money> budgetPerMonth,
            int bookingsPerMonth) {}

    /** Whether Parterre may pay, and with which saved payment method. */
    public record Consent(PreferenceMode mode, Optional<String> paymentMethod) {}
}
