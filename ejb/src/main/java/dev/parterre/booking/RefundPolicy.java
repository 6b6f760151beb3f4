package dev.parterre.booking;

import dev.parterre.pricing.Quote;
import dev.parterre.shared.Money;
import java.util.Collection;

/**
 * What goes back of a place's price. Each place is reckoned by itself and to the minor unit, so that it does not matter in which
 * order, together or one by one, places are given back, and never more goes back than was paid. The fee is at most the ticket's own
 * price: a discount has lowered both.
 */
final class RefundPolicy {

    private RefundPolicy() {}

    static LineRefund of(Quote.Line line, CancellationStep on) {
        var ticket = line.ticket().gross();
        var service = line.fee().gross();
        var nothing = Money.zero(ticket.currency());
        var asked = ticket.share(on.percent()).plus(on.fee(ticket.currency()));
        var fee = asked.exceeds(ticket) ? ticket : asked;
        var kept = on.serviceFeeBack() ? nothing : service;
        return new LineRefund(fee, kept, ticket.minus(fee).plus(service.minus(kept)));
    }

    static LineRefund sum(Collection<LineRefund> refunds, String currency) {
        return refunds.stream().reduce(LineRefund.none(currency), LineRefund::plus);
    }
}
