package dev.parterre.credit;

import dev.parterre.payment.Charge;
import dev.parterre.payment.ChargeOutcome;
import dev.parterre.payment.GatewayMeans;
import dev.parterre.payment.PaymentCommand.Balance;
import dev.parterre.payment.PaymentCommand.Means;
import dev.parterre.payment.PaymentGateway;
import dev.parterre.payment.PaymentId;
import dev.parterre.payment.RefundOrder;
import dev.parterre.payment.RefundOutcome;
import dev.parterre.payment.Tender;
import dev.parterre.payment.TenderNotTaken;
import dev.parterre.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Money that lies with the house already: set aside with the payment's row, spent when the payment goes through. */
@ApplicationScoped
class BalanceGateway implements PaymentGateway {

    private static final String GUEST = "guest";

    @Inject
    private CreditRepository credits;

    @Inject
    private CreditBook book;

    @Inject
    private CreditRecords records;

    @Override
    public Set<Tender> tenders() {
        return Set.of(Tender.BALANCE);
    }

    @Override
    public GatewayMeans accept(Means means, String payer, Money amount) {
        return new GatewayMeans(
                Tender.BALANCE, payer, find(means, payer, amount).id());
    }

    private Credit find(Means means, String payer, Money amount) {
        if (!(means instanceof Balance balance)) {
            throw new TenderNotTaken(means.tender());
        }
        if (balance.code() != null) {
            return book.behind(balance.code(), payer);
        }
        if (payer == null) {
            throw new NoSuchCredit();
        }
        return credits.own(payer, amount.currency()).orElseThrow(CreditUsedUp::new);
    }

    @Override
    public Money reserve(Charge charge, Means means) {
        var by = charge.means().customer() == null ? GUEST : charge.means().customer();
        return book.reserve(charge.means().method(), new PaymentId(charge.id()), charge.amount(), by);
    }

    @Override
    public void spend(Charge charge) {
        book.charge(charge.id()).ifPresent(CreditCharge::take);
    }

    @Override
    public void release(Charge charge) {
        book.charge(charge.id()).ifPresent(book::giveBack);
    }

    @Override
    public ChargeOutcome charge(Charge charge) {
        return records.take(charge.id());
    }

    @Override
    public ChargeOutcome charge(String gatewayRef) {
        return records.standing(gatewayRef);
    }

    @Override
    public ChargeOutcome cancel(String gatewayRef) {
        return records.giveUp(gatewayRef);
    }

    /** What is set aside goes back without having been spent. */
    @Override
    public ChargeOutcome abandon(Charge charge) {
        return records.giveUp(charge.id());
    }

    @Override
    public RefundOutcome refund(RefundOrder order) {
        return records.refund(order);
    }
}
