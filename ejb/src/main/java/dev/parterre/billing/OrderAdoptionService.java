package dev.parterre.billing;

import dev.parterre.account.AccountId;
import dev.parterre.account.Caller;
import dev.parterre.booking.BookingAdoptionService;
import dev.parterre.booking.BookingReference;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** A guest's orders become the caller's account's with all that belongs to them: places, tickets, and their documents. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class OrderAdoptionService {

    @EJB
    private BookingAdoptionService bookings;

    @Inject
    private DocumentRepository documents;

    @Inject
    private Caller caller;

    /**
     * All of the last two years under the account's address; what is being paid stays a guest's; once it is paid its buyer
     * can add it. For whoever has just proved the address by the link of a mail. Repeatable.
     */
    public void adoptAll() {
        documents.adopt(bookings.adoptAll(), caller.id());
    }

    /** The same for an account that was just taken, whatever became of its holder's browser. Repeatable. */
    @RolesAllowed(Roles.SYSTEM)
    public void adoptAllOf(AccountId account) {
        documents.adopt(bookings.adoptAllOf(account), account);
    }

    /** @throws dev.parterre.booking.NoSuchBooking when it is under another address, an account's, or not paid */
    public void adopt(BookingReference reference) {
        documents.adopt(List.of(bookings.adopt(reference)), caller.id());
    }
}
