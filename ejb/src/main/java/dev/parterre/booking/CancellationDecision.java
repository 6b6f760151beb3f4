package dev.parterre.booking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is decided about places that somebody gives back.
 *
 * @param note of staff who decided otherwise than the terms say; null when nobody did
 * @param on the conditions
 * @param credit whether a balance is given instead of money
 * @param refunds what becomes of each line's price
 */
record CancellationDecision(
        CancelledBy by,
        String reason,
        String note,
        CancellationStep on,
        boolean credit,
        Map<BookingLine, LineRefund> refunds) {

    static CancellationDecision of(
            CancelledBy by, CancelCommand command, CancellationStep on, List<BookingLine> lines, String currency) {
        if (!on.repayment().allows(command.credit())) {
            throw new RepaymentNotOffered(on.repayment());
        }
        var refunds = new LinkedHashMap<BookingLine, LineRefund>();
        lines.forEach(line -> refunds.put(line, RefundPolicy.of(line.line(currency), on)));
        var note = command.override().map(FeeOverride::note).orElse(null);
        return new CancellationDecision(by, command.reason(), note, on, command.credit(), refunds);
    }

    List<BookingLine> lines() {
        return List.copyOf(refunds.keySet());
    }

    LineRefund sum() {
        return refunds.values().stream().reduce(LineRefund::plus).orElseThrow();
    }
}
