package dev.parterre.booking;

import dev.parterre.booking.SaleLimits.Most;
import dev.parterre.pricing.TicketType;

/** Whether so many places may go to one booking of one buyer. The whole is looked at before its ticket types. */
final class LimitPolicy {

    private LimitPolicy() {}

    /**
     * @param has what the buyer holds and has booked already
     * @throws LimitExceeded, BookingLimitExceeded, TicketTypeLimitExceeded
     */
    static void check(SaleLimits limits, Tally has, Tally wanted) {
        checkBooking(limits, wanted);
        checkCustomer(limits, has, wanted);
    }

    private static void checkBooking(SaleLimits limits, Tally wanted) {
        limits.all().perBooking().filter(limit -> wanted.total() > limit).ifPresent(limit -> {
            throw new BookingLimitExceeded(limit, wanted.total());
        });
        limits.byType().forEach((type, most) -> most.perBooking()
                .filter(limit -> wanted.of(type) > limit)
                .ifPresent(limit -> {
                    throw new TicketTypeLimitExceeded(type, limit, 0, wanted.of(type));
                }));
    }

    /** What is held already and is to be booked: the booking was small enough when it was held. */
    static void checkCustomer(SaleLimits limits, Tally has, Tally wanted) {
        limits.all()
                .perCustomer()
                .filter(limit -> has.total() > limit - wanted.total())
                .ifPresent(limit -> {
                    throw new LimitExceeded(limit, has.total(), wanted.total());
                });
        limits.byType().forEach((type, most) -> checkCustomer(type, most, has.of(type), wanted.of(type)));
    }

    private static void checkCustomer(TicketType type, Most most, int has, int wanted) {
        most.perCustomer().filter(limit -> wanted > 0 && has > limit - wanted).ifPresent(limit -> {
            throw new TicketTypeLimitExceeded(type, limit, has, wanted);
        });
    }
}
