package dev.parterre.disruption;

import dev.parterre.booking.BookingView;
import jakarta.annotation.security.PermitAll;
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

    /** Empty when its performance was not moved. @param shown what the caller has been shown by booking, which decides whether they may */
    public Optional<Choice> of(BookingView shown) {
        return shown.performance().wasMoved() ? records.choice(shown.reference()) : Optional.empty();
    }
}
