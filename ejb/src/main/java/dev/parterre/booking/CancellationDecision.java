package dev.parterre.booking;

import dev.parterre.booking.CancelCommand.Form;
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
            CancelledBy by, CancelCommand command, CancellationStep terms, List<BookingLine> lines, String currency) {
        var on = conditions(terms, command.form());
        var refunds = new LinkedHashMap<BookingLine, LineRefund>();
        lines.forEach(line -> refunds.put(line, RefundPolicy.of(line.line(currency), on)));
        var note = command.override().map(FeeOverride::note).orElse(null);
        return new CancellationDecision(by, command.reason(), note, on, command.form() != Form.MONEY, refunds);
    }

    /** @throws ExchangeNotOffered, RepaymentNotOffered */
    private static CancellationStep conditions(CancellationStep terms, Form wanted) {
        if (wanted == Form.EXCHANGE) {
            return terms.forExchange();
        }
        if (!terms.repayment().allows(wanted == Form.CREDIT)) {
            throw new RepaymentNotOffered(terms.repayment());
        }
        return terms;
    }

    List<BookingLine> lines() {
        return List.copyOf(refunds.keySet());
    }

    LineRefund sum() {
        return refunds.values().stream().reduce(LineRefund::plus).orElseThrow();
    }
}
