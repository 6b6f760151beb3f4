package dev.parterre.preference;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.GeoPoint;
import dev.parterre.catalog.VenueId;
import dev.parterre.shared.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
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
        String name, What what, Where where, When when, Seats seats, Limits limits, Consent consent, Term term) {

    /** The same without what these fields of the API's shape say. */
    public PreferenceSpec without(String... fields) {
        return PreferenceDraft.of(this).without(fields).stored();
    }

    /**
     * Categories; words or phrases of which at least one is in the title, the performers or the description; performers of
     * whom at least one takes part; and what it must not be.
     */
    public record What(Set<Category> categories, List<String> words, List<String> performers, Unwanted unwanted) {

        public What {
            categories = sorted(categories);
            words = List.copyOf(words);
            performers = List.copyOf(performers);
        }

        public boolean isAnything() {
            return categories.isEmpty() && words.isEmpty() && performers.isEmpty();
        }
    }

    /** Any of these categories, or any of these words in the title, the performers or the description, rules it out. */
    public record Unwanted(Set<Category> categories, List<String> words) {

        public Unwanted {
            categories = sorted(categories);
            words = List.copyOf(words);
        }
    }

    /**
     * City names in any language Parterre knows them in, venues, or a circle; a performance in any of them is in the right
     * place.
     */
    public record Where(List<String> cities, Set<VenueId> venues, Optional<Near> near) {

        public Where {
            cities = List.copyOf(cities);
            venues = Collections.unmodifiableSet(new LinkedHashSet<>(venues));
        }

        public boolean isAnywhere() {
            return cities.isEmpty() && venues.isEmpty() && near.isEmpty();
        }
    }

    /**
     * A circle as the crow flies, its edge included. A venue whose coordinates nobody entered is in none.
     *
     * @param place a city or "lat, lon", as it was said
     * @param point what that meant when it was said; empty only before anybody has looked it up
     */
    public record Near(String place, Optional<GeoPoint> point, int km) {}

    /**
     * Dates, weekdays and times of day at which a performance may start, all as the clock on the venue's wall shows them,
     * all bounds included.
     *
     * @param blackouts days on which it must not be
     * @param leadDays so many days must lie between today and the day of the performance; 0 is any, 1 is tomorrow at the soonest
     */
    public record When(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Set<DayOfWeek> weekdays,
            Optional<LocalTime> timeFrom,
            Optional<LocalTime> timeTo,
            List<Stretch> blackouts,
            int leadDays) {

        public When {
            var days = EnumSet.noneOf(DayOfWeek.class);
            days.addAll(weekdays);
            weekdays = Collections.unmodifiableSet(days);
            blackouts = List.copyOf(blackouts);
        }
    }

    /** Days in a row, both ends included; written as one date or as two with a slash between them (ISO 8601). */
    public record Stretch(LocalDate from, LocalDate to) {

        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        @Override
        public String toString() {
            return from.equals(to) ? from.toString() : from + "/" + to;
        }
    }

    /**
     * Who comes, and where in the house. A zone is a kind (STALLS, CIRCLE, BALCONY, BOX, SECTOR, FLOOR) or the key of
     * one hall's zone; excluded zones win.
     *
     * @param view what a better view counts against a lower price, in percent; 100 is the view alone
     * @param mayBeWorse rather than not getting in, takes seats apart, elsewhere than {@code zones} and {@code spot} say; never
     *     dearer ones, and never excluded zones
     */
    public record Seats(
            Party party,
            Sitting sitting,
            Set<String> zones,
            Set<String> zonesExcluded,
            Spot spot,
            int view,
            boolean mayBeWorse) {

        public Seats {
            zones = Collections.unmodifiableSet(new LinkedHashSet<>(zones));
            zonesExcluded = Collections.unmodifiableSet(new LinkedHashSet<>(zonesExcluded));
        }

        public int quantity() {
            return party.quantity();
        }

        public boolean together() {
            return sitting == Sitting.TOGETHER;
        }
    }

    /**
     * Who comes.
     *
     * @param quantity all of them
     * @param children how many of them pay as children do, where there is such a price
     * @param wheelchairs how many wheelchair spaces they need
     * @param companions how many of them accompany somebody in a wheelchair, and pay so where there is such a price
     */
    public record Party(int quantity, int children, int wheelchairs, int companions) {

        /** Who pays the full price. */
        public int adults() {
            return quantity - children - companions;
        }
    }

    /** How close to each other. */
    public enum Sitting {
        /** Side by side, or not at all. */
        TOGETHER,
        /** Nobody without a neighbour of the party. */
        PAIRS,
        /** Side by side if possible. */
        APART
    }

    /**
     * Where in the house; where places are not numbered it says nothing.
     *
     * @param rowFrom rows are counted from the stage in each zone, the front row being 1
     * @param aisle prefers a seat at an aisle
     * @param centre prefers seats before the middle of the stage
     * @param distance of the seats of the hall, by their distance from the stage, the nearest, middle or farthest third
     */
    public record Spot(
            Optional<Integer> rowFrom, Optional<Integer> rowTo, boolean aisle, boolean centre, Set<Distance> distance) {

        public static final Spot ANY = new Spot(Optional.empty(), Optional.empty(), false, false, Set.of());

        public Spot {
            distance = Collections.unmodifiableSet(new TreeSet<>(distance));
        }

        /** Whether it rules out any seat. */
        public boolean isAny() {
            return rowFrom.isEmpty() && rowTo.isEmpty() && distance.isEmpty();
        }
    }

    /** A third of the seats of a hall. */
    public enum Distance {
        NEAR,
        MIDDLE,
        FAR
    }

    /**
     * What it may cost, all fees and VAT included, and how often. Months and years are those of the calendar in Europe/Sofia
     * and count bookings by the day they were made, those still waiting for an answer or a bank included.
     *
     * @param budgetOverall what everything the account buys in a month may cost, by whichever way, before this preference
     *     adds to it
     * @param nights how many evenings of one week, month or year this preference may fill
     */
    public record Limits(
            Optional<Money> maxPrice,
            Optional<Money> budgetPerBooking,
            Optional<Money> budgetPerMonth,
            Optional<Money> budgetPerYear,
            Optional<Money> budgetOverall,
            int bookingsPerMonth,
            Optional<Nights> nights) {}

    /** So many different days on which performances begin, on the venue's calendar. */
    public record Nights(int most, Span per) {}

    /** A calendar week from Monday, month or year. */
    public enum Span {
        WEEK,
        MONTH,
        YEAR
    }

    /**
     * Whether Parterre may pay, and with which saved payment method.
     *
     * @param answerHours how long an offer waits for an answer, never longer than places are on sale
     */
    public record Consent(PreferenceMode mode, Optional<String> paymentMethod, int answerHours) {}

    /**
     * How long the preference itself is looked after, by the calendar of Europe/Sofia.
     *
     * @param endsOn the last day
     * @param pausedUntil the first day on which it is looked after again
     */
    public record Term(Optional<LocalDate> endsOn, Optional<LocalDate> pausedUntil) {

        public static final Term OPEN = new Term(Optional.empty(), Optional.empty());

        public boolean isOver(LocalDate today) {
            return endsOn.filter(today::isAfter).isPresent();
        }

        public boolean isResting(LocalDate today) {
            return pausedUntil.filter(today::isBefore).isPresent();
        }
    }

    private static Set<Category> sorted(Set<Category> categories) {
        var sorted = EnumSet.noneOf(Category.class);
        sorted.addAll(categories);
        return Collections.unmodifiableSet(sorted);
    }
}
