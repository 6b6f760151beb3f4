package dev.parterre.disruption;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.CancellationView;
import dev.parterre.booking.CancelledBy;
import dev.parterre.booking.PerformanceBookingService;
import dev.parterre.payment.PaymentDesk;
import dev.parterre.payment.PaymentPart;
import dev.parterre.payment.RefundState;
import dev.parterre.payment.RefundView;
import dev.parterre.shared.Money;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** The work of a disruption, step by step; every step may be repeated. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DisruptionWorkService {

    private static final String CALLED_OFF = "performance-cancelled";
    private static final String MOVED = "performance-rescheduled";
    /** A disruption whose node has given no sign of life for so long is taken up by another. */
    private static final Duration SILENCE = Duration.ofMinutes(3);

    private static final Duration LATELY = Duration.ofDays(1);
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(20);
    private static final int BATCH = 500;

    @Inject
    private DisruptionRecords records;

    @Inject
    private AffectedRecords affected;

    @Inject
    private DisruptionStarter starter;

    @Inject
    private WorkingNode node;

    @EJB
    private PerformanceBookingService bookings;

    @EJB
    private BookingService views;

    @EJB
    private PaymentDesk payments;

    /** Goes on with what a crash left behind, lists what slipped in, and looks whether money has arrived. */
    public void lookAfter() {
        records.calledOff(LATELY).stream()
                .filter(off -> listNews(off.id(), bookings.references(off.performance(), null, BATCH)) > 0)
                .forEach(off -> records.resume(off.id()));
        records.left(SILENCE, node.name()).forEach(starter::begin);
        affected.onTheirWay(ON_ITS_WAY, BATCH).forEach(this::look);
    }

    private int listNews(DisruptionId id, List<BookingReference> standing) {
        return standing.isEmpty() ? 0 : records.list(id, standing);
    }

    /** Writes down which bookings are affected, unless that is done. */
    public void list(DisruptionId id) {
        records.toList(id).ifPresent(performance -> {
            var some = bookings.references(performance, null, BATCH);
            while (!some.isEmpty()) {
                records.list(id, some);
                some = bookings.references(performance, some.get(some.size() - 1), BATCH);
            }
            records.listed(id);
        });
    }

    /** What waits in a portion, after that key; nothing when staff have stopped it. */
    public List<Long> waiting(Portion portion, long after, int most) {
        return records.isRunning(portion.disruption()) ? affected.waiting(portion, after, most) : List.of();
    }

    /** Gives one booking back, or tells its customer. */
    public void seeTo(DisruptionId id, long key) {
        if (records.kind(id) == DisruptionKind.RESCHEDULED && affected.view(key).attempts() == 0) {
            affected.tell(key);
        } else {
            giveBack(key);
        }
    }

    /** Gives everything that is left of one back, and sends off again what was refused. */
    public void giveBack(long key) {
        var before = affected.view(key);
        var reference = before.reference();
        if (before.attempts() > 0) {
            refunds(reference).stream().filter(RefundView::isOwed).forEach(owed -> payments.sendAgain(owed.id()));
        }
        bookings.giveBack(reference, affected.kind(key) == DisruptionKind.CANCELLED ? CALLED_OFF : MOVED);
        affected.givenBack(key, givenBack(reference));
        look(key);
    }

    private Money givenBack(BookingReference reference) {
        var nothing = Money.zero(views.booking(reference).total().currency());
        return views.cancellations(reference).stream()
                .filter(given -> given.by() == CancelledBy.HOUSE)
                .map(CancellationView::amounts)
                .map(amounts -> amounts.back())
                .reduce(nothing, Money::plus);
    }

    /** Whether the money of one has arrived, or was refused for good. */
    private void look(long key) {
        var refunds = refunds(affected.view(key).reference());
        var owed = refunds.stream().filter(RefundView::isOwed).findFirst();
        owed.ifPresentOrElse(
                refused -> affected.fail(key, "refund:" + refused.failureCode()),
                () -> affected.lookedAt(key, refunds.stream().allMatch(DisruptionWorkService::isOver)));
    }

    private static boolean isOver(RefundView refund) {
        return refund.replaced() || refund.state() == RefundState.DONE;
    }

    private List<RefundView> refunds(BookingReference reference) {
        return views.booking(reference).payment().stream()
                .flatMap(payment -> payment.parts().stream())
                .map(PaymentPart::id)
                .flatMap(payment -> payments.refundsOf(payment).stream())
                .toList();
    }

    /** Money of a booking came back to us. What is no booking's, or none of ours, is not for here. */
    public void refundReturned(String purpose) {
        if (BookingReference.isOne(purpose)) {
            affected.refundReturned(BookingReference.of(purpose));
        }
    }

    /** One could not be seen to; the others go on. @param cause a code */
    public void noteFault(long key, String cause) {
        affected.fail(key, cause);
    }

    public void beat(DisruptionId id) {
        records.beat(id);
    }

    public void complete(DisruptionId id) {
        records.complete(id);
    }

    /** The job on this node has ended; what is left is taken up again. */
    public void drop(DisruptionId id) {
        node.ends(id);
    }
}
