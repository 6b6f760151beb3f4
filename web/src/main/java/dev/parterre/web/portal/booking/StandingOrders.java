package dev.parterre.web.portal.booking;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.BookingState;
import dev.parterre.booking.BookingView;
import dev.parterre.booking.HoldId;
import dev.parterre.booking.NoSuchBooking;
import dev.parterre.web.portal.ticketing.GuestOrders;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Orders of this session that are paid or being paid; one that came to nothing leaves the hold for another. */
@RequestScoped
class StandingOrders {

    private static final Set<BookingState> STANDING = EnumSet.of(BookingState.AWAITING_PAYMENT, BookingState.CONFIRMED);

    @EJB
    private BookingService bookings;

    @Inject
    private GuestOrders guests;

    Optional<BookingReference> standing(HoldId hold) {
        return guests.order(hold).flatMap(this::standing);
    }

    private Optional<BookingReference> standing(BookingReference reference) {
        try {
            var email = guests.email(reference).orElse("");
            return Optional.of(bookings.bookingOf(reference, email))
                    .filter(booking -> STANDING.contains(booking.state()))
                    .map(BookingView::reference);
        } catch (NoSuchBooking gone) {
            return Optional.empty();
        }
    }
}
