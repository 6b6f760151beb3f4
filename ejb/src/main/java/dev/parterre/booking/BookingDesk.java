package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.audit.AuditTrail;
import dev.parterre.payment.PaymentService;
import dev.parterre.payment.RefundId;
import dev.parterre.seating.PlaceService;
import dev.parterre.shared.Meters;
import dev.parterre.shared.Money;
import dev.parterre.shared.Outbox;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows confirmed bookings and takes them back, each in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class BookingDesk {

    @Inject
    private BookingRepository bookings;

    @Inject
    private BookingViews views;

    @EJB
    private PlaceService places;

    @EJB
    private PaymentService payments;

    @Inject
    private Outbox outbox;

    @Inject
    private LookupLimit lookups;

    @Inject
    private AuditTrail audit;

    @Inject
    private Meters meters;

    @Inject
    private Clock clock;

    /** Who asks; an empty account of no staff sees nothing. */
    record Visitor(Optional<AccountId> account, boolean staff) {

        void checkMaySee(Booking booking) {
            if (!staff) {
                booking.checkOwner(account);
            }
        }
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
        return bookings.commitments(account, clock.instant());
    }

    CancellationQuote quote(CancelCommand command, Visitor visitor) {
        var booking = bookings.get(command.reference());
        var lines = cancellable(booking, command, visitor);
        return new CancellationQuote(booking.reference(), views.lines(booking, lines), sum(booking, lines));
    }

    Givenback cancel(CancelCommand command, Visitor visitor) {
        var booking = bookings.lock(command.reference());
        var lines = cancellable(booking, command, visitor);
        booking.cancel(lines, clock.instant());
        meters.count("booking.bookings", "became", "cancelled");
        places.free(
                booking.performance(),
                booking.key(),
                lines.stream().map(BookingLine::ordinal).toList());
        var refund = refund(booking, lines, command.reason());
        refund.stream().findFirst().ifPresent(id -> booking.refundedBy(lines, id));
        tell(booking, lines, command.reason());
        return new Givenback(refund);
    }

    /** @throws CancellationClosed, NothingToCancel, NoSuchSeat, NoSuchBooking */
    private List<BookingLine> cancellable(Booking booking, CancelCommand command, Visitor visitor) {
        visitor.checkMaySee(booking);
        if (!booking.state().isLive()) {
            throw new NothingToCancel();
        }
        CancellationPolicy.check(booking.undoUntil().orElse(null), visitor.staff(), clock.instant());
        var lines = booking.validLines(ordinals(booking, command.seats()));
        if (lines.isEmpty()
                || (!command.seats().isEmpty()
                        && lines.size() != command.seats().size())) {
            throw new NothingToCancel();
        }
        return lines;
    }

    private Set<Integer> ordinals(Booking booking, Set<String> seats) {
        if (seats.isEmpty()) {
            return Set.of();
        }
        var plan = views.plan(booking);
        return seats.stream()
                .map(seat -> plan.ordinalOf(seat).orElseThrow(() -> new NoSuchSeat(seat)))
                .collect(Collectors.toSet());
    }

    private List<RefundId> refund(Booking booking, List<BookingLine> lines, String reason) {
        var amount = sum(booking, lines);
        return booking.payment()
                .filter(payment -> !amount.isZero())
                .map(payment -> payments.requestRefund(payment, amount, reason))
                .orElseGet(List::of);
    }

    private static Money sum(Booking booking, List<BookingLine> lines) {
        return lines.stream()
                .map(line -> line.price(booking.currency()))
                .reduce(Money.zero(booking.currency()), Money::plus);
    }

    private void tell(Booking booking, List<BookingLine> lines, String reason) {
        var whole = booking.state() == BookingState.CANCELLED;
        var reference = booking.reference().value();
        var keys = lines.stream().map(BookingLine::key).toList();
        outbox.publish(new BookingCancelled(reference, reason, whole, keys));
        audit.record(
                "booking.cancelled", "booking:" + reference, Map.of("reason", reason, "lines", keys, "whole", whole));
    }
}
