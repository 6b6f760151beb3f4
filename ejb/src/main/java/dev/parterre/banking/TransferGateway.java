package dev.parterre.banking;

import dev.parterre.payment.Charge;
import dev.parterre.payment.ChargeOutcome;
import dev.parterre.payment.GatewayMeans;
import dev.parterre.payment.PaymentCommand.Means;
import dev.parterre.payment.PaymentCommand.Transfer;
import dev.parterre.payment.PaymentGateway;
import dev.parterre.payment.RefundOrder;
import dev.parterre.payment.RefundOutcome;
import dev.parterre.payment.Tender;
import dev.parterre.payment.TenderNotTaken;
import dev.parterre.shared.Money;
import dev.parterre.shared.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** Money by bank transfer: nothing is moved by us, a statement tells what came; what goes back is transferred by staff. */
@ApplicationScoped
class TransferGateway implements PaymentGateway {

    private static final int LONGEST_NAME = 120;

    @Inject
    private HouseAccount account;

    @Inject
    private BankRepository bank;

    @Inject
    private TransferRecords records;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @Override
    public Set<Tender> tenders() {
        return Set.of(Tender.TRANSFER);
    }

    @Override
    public GatewayMeans accept(Means means, String payer, Money amount) {
        if (!account.isOpen()) {
            throw new TenderNotTaken(means.tender());
        }
        return new GatewayMeans(Tender.TRANSFER, payer, null);
    }

    /** From now on it is awaited. */
    @Override
    public Money reserve(Charge charge, Means means) {
        var name = means instanceof Transfer transfer && transfer.from() != null ? transfer.from() : "";
        var order = new TransferOrder(
                charge,
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                charge.until().minus(account.grace()),
                clock.instant());
        bank.add(order);
        outbox.publish(new TransferAwaited(charge.id(), charge.purpose()));
        return charge.amount();
    }

    @Override
    public ChargeOutcome charge(Charge charge) {
        return records.standing(charge.id());
    }

    @Override
    public ChargeOutcome charge(String gatewayRef) {
        return records.standing(gatewayRef);
    }

    @Override
    public ChargeOutcome cancel(String gatewayRef) {
        return records.giveUp(gatewayRef);
    }

    @Override
    public RefundOutcome refund(RefundOrder order) {
        return records.payOut(order);
    }
}
