package dev.parterre.booking;

import dev.parterre.pricing.TicketType;
import java.util.Map;
import java.util.Optional;

/**
 * How many places of one performance may go to one booking and to one customer.
 *
 * @param all of all ticket types together
 * @param byType of single ticket types, besides
 */
public record SaleLimits(Most all, Map<TicketType, Most> byType) {

    public static final SaleLimits NONE = new SaleLimits(Most.ANY, Map.of());

    /** Beyond any sale of ours. */
    private static final int HIGHEST = 10_000;

    public SaleLimits {
        byType = Map.copyOf(byType);
    }

    /** At most so many; empty does not limit. */
    public record Most(Optional<Integer> perBooking, Optional<Integer> perCustomer) {

        public static final Most ANY = new Most(Optional.empty(), Optional.empty());

        /** @param perBooking may be null, and so may {@code perCustomer}; @throws LimitOutOfRange */
        public static Most of(Integer perBooking, Integer perCustomer) {
            return new Most(checked(perBooking), checked(perCustomer));
        }

        private static Optional<Integer> checked(Integer limit) {
            if (limit != null && (limit < 0 || limit > HIGHEST)) {
                throw new LimitOutOfRange(HIGHEST);
            }
            return Optional.ofNullable(limit);
        }
    }

    boolean limitsCustomers() {
        return all.perCustomer().isPresent()
                || byType.values().stream().anyMatch(most -> most.perCustomer().isPresent());
    }

    /** With the season's number for the customer where the house has set none. */
    SaleLimits orPerCustomer(int season) {
        return all.perCustomer().isPresent()
                ? this
                : new SaleLimits(new Most(all.perBooking(), Optional.of(season)), byType);
    }
}
