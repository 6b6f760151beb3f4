package dev.parterre.matching;

import dev.parterre.booking.BookingReference;
import dev.parterre.shared.Roles;
import dev.parterre.ticketing.TicketService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Locale;

/**
 * Tickets of what a shared preference booked, which is its owner's booking, for those it is shared with. It does not ask whether
 * the caller is one of them: {@link DecisionService} has.
 */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SharedTicketsService {

    @EJB
    private TicketService tickets;

    /** @see DecisionService#tickets */
    public byte[] pdf(BookingReference reference, Locale locale) {
        return tickets.pdf(reference, locale);
    }
}
