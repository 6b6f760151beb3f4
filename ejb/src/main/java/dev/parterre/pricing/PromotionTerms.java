package dev.parterre.pricing;

import dev.parterre.catalog.EventId;
import dev.parterre.catalog.PerformanceId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a promotion is.
 *
 * @param code what customers type, as {@link PromotionPolicy#normal} writes it
 * @param name what staff call it; customers do not see it
 * @param active false takes it out of use, whatever the window says
 */
public record PromotionTerms(
        String code, String name, Discount discount, Window window, Scope scope, Limits limits, boolean active) {

    /** When places may be held with it; the end does not belong to it. An open side does not limit. */
    public record Window(Optional<Instant> from, Optional<Instant> until) {

        public static final Window ALWAYS = new Window(Optional.empty(), Optional.empty());
    }

    /**
     * What it is for; an empty set means all there are.
     *
     * @param events those and the performances named beside them
     * @param categories keys of price categories, as the seating plans have them
     * @param minQuantity how many places in its scope, none of them free anyway, it takes at least
     */
    public record Scope(
            Set<EventId> events,
            Set<PerformanceId> performances,
            Set<String> categories,
            Set<TicketType> types,
            int minQuantity) {

        public static final Scope EVERYTHING = new Scope(Set.of(), Set.of(), Set.of(), Set.of(), 1);

        public Scope {
            events = Set.copyOf(events);
            performances = Set.copyOf(performances);
            categories = Set.copyOf(categories);
            types = Set.copyOf(types);
        }

        boolean covers(EventId event, PerformanceId performance) {
            return (events.isEmpty() && performances.isEmpty())
                    || events.contains(event)
                    || performances.contains(performance);
        }
    }

    /** How many bookings may use it, in all and of one customer; empty does not limit. */
    public record Limits(Optional<Integer> total, Optional<Integer> perCustomer) {

        public static final Limits NONE = new Limits(Optional.empty(), Optional.empty());
    }
}
