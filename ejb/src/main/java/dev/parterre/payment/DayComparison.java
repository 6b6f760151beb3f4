package dev.parterre.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds a day of the gateway's books against ours. What it knows better is taken over, as if it had told us by itself; what we know
 * nothing of, and what it knows nothing of, is shown to staff. Repeating it finds the same once.
 */
@ApplicationScoped
class DayComparison {

    @Inject
    private GatewayBooks books;

    @Inject
    private PaymentGateways gateways;

    @Inject
    private PaymentRecords payments;

    @Inject
    private RefundRecords refunds;

    @Inject
    private DayRecords days;

    @Inject
    private Clock clock;

    /** @throws GatewayUnavailable with nothing written of the day; what was found stays */
    GatewayDayView compare(LocalDate day) {
        var from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        var until = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var captured = books.payments(from, until).stream()
                .filter(BookedPayment::isCaptured)
                .toList();
        var differing = captured.stream().filter(this::differs).count();
        var paidBack = books.refunds(from, until);
        differing += paidBack.stream().filter(this::differs).count();
        differing += missing(days.capturedBetween(from, until), names(captured));
        var view =
                new GatewayDayView(day, clock.instant(), captured.size(), paidBack.size(), Math.toIntExact(differing));
        days.compared(view);
        return view;
    }

    private boolean differs(BookedPayment theirs) {
        var before = days.stateOf(theirs.paymentId(), theirs.gatewayRef());
        if (before == PaymentState.CAPTURED) {
            return days.compare(theirs);
        }
        return payments.recordNews(theirs.paymentId(), theirs.outcome()).isPresent() || days.unknown(theirs);
    }

    private boolean differs(BookedRefund theirs) {
        return refunds.recordNews(theirs.refundId(), theirs.outcome()).isEmpty() && days.unknown(theirs);
    }

    /** Begun by our clock and theirs on different days is no difference: those are asked about one by one. */
    private long missing(List<PaymentRecords.Open> ours, Set<String> theirs) {
        return ours.stream()
                .filter(payment -> !theirs.contains(payment.name()))
                .filter(payment -> !isCapturedThere(payment))
                .filter(payment -> days.notThere(payment.view()))
                .count();
    }

    private boolean isCapturedThere(PaymentRecords.Open payment) {
        try {
            return gateways.of(payment.view().tender()).charge(payment.name()).state() == PaymentState.CAPTURED;
        } catch (PaymentMethodRefused unknown) {
            return false;
        }
    }

    private static Set<String> names(List<BookedPayment> captured) {
        var names = new HashSet<String>();
        captured.forEach(payment -> names.add(payment.gatewayRef()));
        return names;
    }
}
