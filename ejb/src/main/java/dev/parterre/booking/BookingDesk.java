package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows bookings, each in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class BookingDesk {

    @Inject
    private BookingRepository bookings;

    @Inject
    private BookingViews views;

    @Inject
    private LookupLimit lookups;

    @Inject
    private Clock clock;

    /** Who asks; an empty account of a customer sees nothing. */
    record Visitor(Optional<AccountId> account, CancelledBy by) {

        void checkMaySee(Booking booking) {
            if (by == CancelledBy.CUSTOMER) {
                booking.checkOwner(account);
            }
        }
    }

    List<CancellationView> cancellations(BookingReference reference, Visitor visitor) {
        var booking = bookings.get(reference);
        visitor.checkMaySee(booking);
        return bookings.cancellations(booking).stream()
                .map(cancellation -> cancellation.view(booking.linesOf(cancellation)))
                .toList();
    }

    BookingView view(BookingReference reference, Visitor visitor) {
        var booking = bookings.get(reference);
        visitor.checkMaySee(booking);
        return views.view(booking);
    }

    BookingView viewOfGuest(BookingReference reference, String email) {
        lookups.check(reference);
        var booking = bookings.get(reference);
        if (!booking.isUnder(email)) {
            lookups.wrong(reference);
            throw new NoSuchBooking();
        }
        return views.view(booking);
    }

    Page<BookingSummary> of(AccountId account, PageRequest page) {
        return views.summaries(bookings.of(account, page));
    }

    Page<BookingSummary> search(BookingQuery query, PageRequest page) {
        return views.summaries(bookings.search(query, page));
    }

    @Transactional(TxType.SUPPORTS)
    List<Commitment> commitments(AccountId account) {
        return commitments(List.of(account)).getOrDefault(account, List.of());
    }

    Map<AccountId, List<Commitment>> commitments(Collection<AccountId> accounts) {
        return bookings.commitments(accounts, clock.instant());
    }
}
