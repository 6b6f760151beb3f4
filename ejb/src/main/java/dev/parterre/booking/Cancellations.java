package dev.parterre.booking;

import dev.parterre.audit.AuditTrail;
import dev.parterre.booking.BookingDesk.Visitor;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.payment.PaymentService;
import dev.parterre.payment.RefundId;
import dev.parterre.shared.Meters;
import dev.parterre.shared.Outbox;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says what giving places back would bring, and does it: one transaction frees the places, writes down what goes back and tells
 * everybody. Two at once of one booking wait for each other at its row; the second finds what the first left.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Cancellations {

    @Inject
    private BookingRepository bookings;

    @Inject
    private CancellationTermsRepository terms;

    @Inject
    private BookingViews views;

    @EJB
    private CatalogService catalog;

    @EJB
    private PaymentService payments;

    @Inject
    private PlaceReturns returns;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditTrail audit;

    @Inject
    private Meters meters;

    @Inject
    private Clock clock;

    CancellationQuote quote(CancelCommand command, Visitor visitor) {
        var booking = bookings.get(command.reference());
        return quote(booking, catalog.performance(booking.performance()), command, visitor);
    }

    /** @param seeing as whom the booking is looked at. @param giving as whom it would be given back, which fewer may */
    OpenedBooking opened(BookingReference reference, Visitor seeing, Visitor giving) {
        var booking = bookings.get(reference);
        seeing.checkMaySee(booking);
        var view = views.view(booking);
        return new OpenedBooking(view, offer(booking, view.performance(), giving));
    }

    /** For all of it: money, or a balance where no money is given. */
    private Optional<CancellationQuote> offer(Booking booking, PerformanceDetail performance, Visitor visitor) {
        var whole = CancelCommand.whole(booking.reference(), "customer-wish");
        try {
            return Optional.of(quote(booking, performance, whole, visitor));
        } catch (RepaymentNotOffered asCredit) {
            return Optional.of(quote(booking, performance, whole.forCredit(), visitor));
        } catch (CancellationClosed | NothingToCancel | NoSuchBooking none) {
            return Optional.empty();
        }
    }

    private CancellationQuote quote(
            Booking booking, PerformanceDetail performance, CancelCommand command, Visitor visitor) {
        var decision = decide(booking, performance, command, visitor);
        var back = decision.sum().back();
        var money = !decision.credit() && !back.isZero();
        return new CancellationQuote(
                booking.reference(),
                views.lines(booking, decision.lines(), performance),
                List.copyOf(decision.refunds().values()),
                decision.sum(),
                decision.on(),
                decision.credit(),
                booking.payment()
                        .filter(payment -> money)
                        .map(payment -> payments.refundWays(payment, back))
                        .orElseGet(List::of));
    }

    Givenback cancel(CancelCommand command, Visitor visitor) {
        var booking = bookings.lock(command.reference());
        var decision = decide(booking, catalog.performance(booking.performance()), command, visitor);
        var lines = decision.lines();
        var cancellation = new Cancellation(booking, decision, clock.instant());
        bookings.add(cancellation);
        booking.cancel(decision.refunds(), cancellation, clock.instant());
        meters.count("booking.bookings", "became", "cancelled");
        returns.sold(booking, lines.stream().map(BookingLine::ordinal).toList());
        var refunds = refund(booking, decision);
        cancellation.refundedBy(refunds);
        refunds.stream().findFirst().ifPresent(id -> booking.refundedBy(lines, id));
        tell(booking, decision, cancellation);
        return new Givenback(refunds, decision.sum().back());
    }

    /** @throws CancellationClosed, NothingToCancel, NoSuchSeat, NoSuchBooking, OverrideNotAllowed, RepaymentNotOffered, CreditNeedsAccount */
    private CancellationDecision decide(
            Booking booking, PerformanceDetail performance, CancelCommand command, Visitor visitor) {
        visitor.checkMaySee(booking);
        if (!booking.state().isLive()) {
            throw new NothingToCancel();
        }
        var it = new CancellationPolicy.Case(
                booking.undoUntil(),
                performance.startsAt(),
                performance.state() == PerformanceState.CANCELLED,
                terms.of(booking.performance(), booking.hold().createdAt()));
        var on = CancellationPolicy.conditions(it, visitor.by(), command.override(), clock.instant());
        var lines = lines(booking, performance, command.seats());
        var decision = CancellationDecision.of(visitor.by(), command, on, lines, booking.currency());
        if (decision.credit() && booking.account().isEmpty()) {
            throw new CreditNeedsAccount();
        }
        return decision;
    }

    private List<BookingLine> lines(Booking booking, PerformanceDetail performance, Set<String> seats) {
        var lines = booking.validLines(ordinals(performance, seats));
        if (lines.isEmpty() || (!seats.isEmpty() && lines.size() != seats.size())) {
            throw new NothingToCancel();
        }
        return lines;
    }

    private Set<Integer> ordinals(PerformanceDetail performance, Set<String> seats) {
        if (seats.isEmpty()) {
            return Set.of();
        }
        var plan = views.plan(performance);
        return seats.stream()
                .map(seat -> plan.ordinalOf(seat).orElseThrow(() -> new NoSuchSeat(seat)))
                .collect(Collectors.toSet());
    }

    private List<RefundId> refund(Booking booking, CancellationDecision decision) {
        var back = decision.sum().back();
        return booking.payment()
                .filter(payment -> !back.isZero())
                .map(payment -> decision.credit()
                        ? payments.requestCredit(payment, back, decision.reason())
                        : payments.requestRefund(payment, back, decision.reason()))
                .orElseGet(List::of);
    }

    private void tell(Booking booking, CancellationDecision decision, Cancellation cancellation) {
        var whole = booking.state() == BookingState.CANCELLED;
        var reference = booking.reference().value();
        var keys = decision.lines().stream().map(BookingLine::key).toList();
        var sum = decision.sum();
        outbox.publish(new BookingCancelled(
                reference,
                decision.reason(),
                whole,
                keys,
                cancellation.publicId(),
                sum.kept().minor(),
                decision.credit() ? sum.back().minor() : 0,
                booking.currency()));
        var detail = new TreeMap<String, Object>();
        detail.put("reason", decision.reason());
        detail.put("lines", keys);
        detail.put("whole", whole);
        detail.put("by", decision.by());
        detail.put("back", sum.back());
        detail.put("kept", sum.kept());
        if (decision.note() != null) {
            detail.put("decidedOtherwise", decision.note());
        }
        audit.record("booking.cancelled", "booking:" + reference, detail);
    }
}
