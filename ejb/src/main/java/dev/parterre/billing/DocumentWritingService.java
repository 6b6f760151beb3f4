package dev.parterre.billing;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Writes documents as bookings are paid and given back. Repeating it changes nothing. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DocumentWritingService {

    @EJB
    private BookingService bookings;

    @Inject
    private DocumentDesk desk;

    @Inject
    private DocumentRepository repository;

    /** The documents that the booking needs by now; what an issuer's missing data prevents is noted and taken up later. */
    public void write(BookingReference reference) {
        desk.write(bookings.booking(reference));
    }

    /** The same on its own, for bookings that waited. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void writeLate(BookingReference reference) {
        desk.write(bookings.booking(reference));
    }

    /** Some of the bookings whose documents wait for an issuer that has been entered: so many of each, so that none waits for another's. */
    public List<BookingReference> waiting(int mostOfEach) {
        return repository.issuers().stream()
                .flatMap(issuer -> repository.owed(issuer.view().owner(), mostOfEach).stream())
                .distinct()
                .map(BookingReference::of)
                .toList();
    }
}
