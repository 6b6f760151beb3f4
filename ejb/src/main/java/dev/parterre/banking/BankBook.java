package dev.parterre.banking;

import dev.parterre.payment.PaymentNews;
import dev.parterre.shared.Money;
import dev.parterre.shared.Outbox;
import dev.parterre.shared.PublicId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts money to what it is for, in the transaction of whoever asks. Awaited transfers are locked before lines that were put to them. */
@Dependent
class BankBook {

    static final String BY_RULE = "rule";
    private static final int LIKELY = 500;
    private static final Pattern PAYOUT = Pattern.compile("(?=([a-z2-9]{26}))");

    @Inject
    private BankRepository bank;

    @EJB
    private PaymentNews news;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Draws the consequences of a line that is new. */
    void take(BankLine line) {
        if (!line.isIncoming()) {
            payoutsMade(line);
            return;
        }
        var named = bank.orders(References.in(line.text())).stream().findFirst();
        var missing = 0L;
        if (named.isPresent()) {
            missing = put(line, named.get(), BY_RULE).minor();
        } else {
            var likely = FindingPolicy.likely(line.text(), line.partyName(), bank.waitingFor(line.amount(), LIKELY));
            line.found(
                    likely.isPresent() ? Finding.NEAR_MISS : Finding.UNKNOWN,
                    likely.map(TransferOrder::purpose).orElse(null));
        }
        tell(line, named.map(TransferOrder::purpose), missing);
    }

    /** The bank took an earlier movement back: the books hear of it at once, and somebody has to look. */
    void takeReversal(BankLine line) {
        line.reversed();
        if (line.isIncoming()) {
            tell(line, Optional.empty(), 0);
        } else {
            var amount = line.amount();
            outbox.publish(new MoneyReturned(line.id(), line.id(), amount.minor(), amount.currency(), clock.instant()));
        }
    }

    private void tell(BankLine line, Optional<String> purpose, long missing) {
        outbox.publish(new MoneyReceived(
                line.id(),
                line.finding(),
                purpose.orElse(null),
                line.amount().minor(),
                line.open().minor(),
                missing,
                line.amount().currency(),
                clock.instant()));
    }

    /**
     * Puts what is open of a line to a transfer, as far as the rules allow.
     *
     * @return what the transfer lacks after it, zero unless it was too little
     */
    Money put(BankLine line, TransferOrder asked, String by) {
        var order = bank.orderForUpdate(asked.payment()).orElseThrow(NoSuchTransfer::new);
        var ruling = FindingPolicy.of(line.open(), order);
        line.found(ruling.finding(), order.purpose());
        if (ruling.used().isZero()) {
            return ruling.used();
        }
        bank.add(new BankAllocation(line, order.payment(), ruling.used(), by, clock.instant()));
        line.use(ruling.used());
        if (!order.receive(ruling.used())) {
            line.keep();
            return order.missing();
        }
        bank.shares(order.payment()).stream()
                .map(share -> bank.lineForUpdate(share.lineId()))
                .filter(kept -> kept.state() == LineState.KEPT)
                .forEach(kept -> kept.keptNoLonger(Money.zero(kept.amount().currency())));
        news.captured(order.payment());
        return order.missing();
    }

    /** The time is over: what came of it is open money again. */
    void lapse(TransferOrder order) {
        bank.shares(order.payment()).forEach(share -> release(order, share, BY_RULE));
        order.lapse();
    }

    void release(TransferOrder order, BankRepository.Share share, String by) {
        var line = bank.lineForUpdate(share.lineId());
        var part = new Money(share.minor(), line.amount().currency());
        bank.add(new BankAllocation(
                line, order.payment(), Money.zero(part.currency()).minus(part), by, clock.instant()));
        order.giveBack(part);
        line.keptNoLonger(part);
    }

    private void payoutsMade(BankLine line) {
        Set<String> ids = PAYOUT.matcher(line.text())
                .results()
                .map(found -> group(found))
                .filter(PublicId::isOne)
                .collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            bank.due(ids).stream()
                    .filter(payout -> payout.amount().equals(line.amount()))
                    .forEach(payout -> sent(payout, line.id()));
        }
    }

    private static String group(MatchResult found) {
        return found.group(1);
    }

    /** A payout was made. */
    void sent(Payout payout, String bankRef) {
        var now = clock.instant();
        if (!payout.send(bankRef, now)) {
            return;
        }
        payout.refund().ifPresent(news::refunded);
        if (payout.refund().isEmpty()) {
            var amount = payout.amount();
            outbox.publish(new MoneyReturned(payout.id(), payout.lineId(), amount.minor(), amount.currency(), now));
        }
    }
}
