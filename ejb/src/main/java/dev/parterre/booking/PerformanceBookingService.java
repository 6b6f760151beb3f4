package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.booking.BookingDesk.Visitor;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Money;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All bookings of one performance, for who must do something about them. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PerformanceBookingService {

    @Inject
    private PerformanceBookings bookings;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Settlement settlement;

    @Inject
    private Clock clock;

    /** How many bookings have valid places, how many places, and what was paid for them, by currency. */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.SUPPORT, Roles.FINANCE, Roles.SYSTEM})
    public StandingBookings standing(PerformanceId performance) {
        return bookings.standing(performance);
    }

    /** References of those with valid places, in the order they were made. @param after the last one known, or null */
    public List<BookingReference> references(PerformanceId performance, BookingReference after, int most) {
        return bookings.references(performance, after, most);
    }

    /** Of these accounts, those with places for any of these performances, paid or being paid for. */
    public Set<AccountId> having(Collection<PerformanceId> performances, Collection<AccountId> accounts) {
        return Set.copyOf(bookings.having(performances, accounts, clock.instant()));
    }

    /**
     * Gives everything that is left of a booking back, with its whole price, and sends the money off. May be repeated.
     *
     * @return how much; empty when nothing was left
     * @throws NoSuchBooking
     */
    public Optional<Money> giveBack(BookingReference reference, String reason) {
        var house = new Visitor(Optional.empty(), CancelledBy.HOUSE);
        try {
            var done = Contention.retried(() -> cancellations.cancel(CancelCommand.whole(reference, reason), house));
            settlement.sendOff(done);
            return Optional.of(done.back());
        } catch (NothingToCancel alreadyDone) {
            return Optional.empty();
        }
    }
}
