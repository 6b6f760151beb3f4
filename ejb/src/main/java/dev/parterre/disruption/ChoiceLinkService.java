package dev.parterre.disruption;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Shows the choice of a booking to whoever may see the booking. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChoiceLinkService {

    @Inject
    private AffectedRecords records;

    @EJB
    private BookingService bookings;

    /** Empty when its performance was not moved. @throws dev.parterre.booking.NoSuchBooking when it is somebody else's */
    public Optional<Choice> of(BookingReference reference) {
        bookings.booking(reference);
        return records.choice(reference);
    }
}
