package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.account.AccountService;
import dev.parterre.account.Caller;
import dev.parterre.audit.AuditTrail;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What somebody bought as a guest becomes their account's: bookings under the very address that the account has confirmed, and none that
 * has an account already. What is being paid stays as it is; once it is paid its
 * buyer can add it.
 */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class BookingAdoptionService {

    /** How far back a guest's orders are looked for: providers of mail give an address that was long unused to somebody else. */
    private static final Duration BACK = Duration.ofDays(2 * 365);

    @Inject
    private BookingRepository bookings;

    @EJB
    private AccountService accounts;

    @Inject
    private Caller caller;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** All of the last two years. For whoever has just proved the address by the link of a mail. */
    public List<BookingReference> adoptAll() {
        return adoptAll(caller.id(), accounts.profile().email());
    }

    /** The same for an account that was just taken. Repeatable. */
    @RolesAllowed(Roles.SYSTEM)
    public List<BookingReference> adoptAllOf(AccountId account) {
        return adoptAll(account, accounts.person(account).email());
    }

    /** Looked for without locks, then locked one by one: nobody else's order is waited for. */
    private List<BookingReference> adoptAll(AccountId account, String email) {
        var found = bookings.ofGuests(email, clock.instant().minus(BACK)).stream()
                .map(bookings::lock)
                .toList();
        return adopt(found, account, email);
    }

    /** That one. @throws NoSuchBooking when it is under another address, an account's, or not paid */
    public BookingReference adopt(BookingReference reference) {
        var email = accounts.profile().email();
        return adopt(List.of(bookings.lock(reference)), caller.id(), email).stream()
                .findFirst()
                .orElseThrow(NoSuchBooking::new);
    }

    private List<BookingReference> adopt(List<Booking> found, AccountId account, String email) {
        var mine = found.stream()
                .filter(booking -> booking.account().isEmpty() && booking.isUnder(email))
                .filter(booking -> booking.state() != BookingState.AWAITING_PAYMENT)
                .toList();
        mine.forEach(booking -> give(booking, account));
        bookings.adoptHolds(mine, account);
        return mine.stream().map(Booking::reference).toList();
    }

    private void give(Booking booking, AccountId account) {
        booking.becomeOf(account);
        audit.record("booking.adopted", "booking:" + booking.reference(), Map.of("account", account.toString()));
    }
}
