package dev.parterre.till;

import dev.parterre.payment.Charge;
import dev.parterre.payment.ChargeOutcome;
import dev.parterre.payment.GatewayMeans;
import dev.parterre.payment.PaymentCommand.Cash;
import dev.parterre.payment.PaymentCommand.Means;
import dev.parterre.payment.PaymentCommand.Terminal;
import dev.parterre.payment.PaymentGateway;
import dev.parterre.payment.RefundOrder;
import dev.parterre.payment.RefundOutcome;
import dev.parterre.payment.Tender;
import dev.parterre.payment.TenderNotTaken;
import dev.parterre.shared.Money;
import dev.parterre.shared.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.time.Clock;
import java.util.Set;

/** Money over the counter, taken by whoever of the box office has a till open. */
@ApplicationScoped
class CounterGateway implements PaymentGateway {

    private static final int LONGEST_RECEIPT = 40;

    @Inject
    private SecurityContext security;

    @Inject
    private TillRepository tills;

    @Inject
    private TillRecords records;

    @Inject
    private Clock clock;

    @Override
    public Set<Tender> tenders() {
        return Set.of(Tender.CASH, Tender.TERMINAL);
    }

    /** Locks the till against being counted meanwhile. */
    @Override
    public GatewayMeans accept(Means means, String payer, Money amount) {
        if (!security.isCallerInRole(Roles.BOX_OFFICE)) {
            throw new TenderNotTaken(means.tender());
        }
        var session = tills.openForUpdate(security.getCallerPrincipal().getName())
                .filter(open -> open.currency().equals(amount.currency()))
                .orElseThrow(NoOpenTill::new);
        return new GatewayMeans(means.tender(), session.id(), null);
    }

    @Override
    public Money reserve(Charge charge, Means means) {
        tills.add(TillMovement.sale(charge, given(means, charge.amount()), receipt(means), clock.instant()));
        return charge.amount();
    }

    private static Money given(Means means, Money amount) {
        var given = means instanceof Cash cash && cash.given() != null ? cash.given() : amount;
        if (!given.currency().equals(amount.currency()) || amount.exceeds(given)) {
            throw new TooLittleGiven();
        }
        return given;
    }

    private static String receipt(Means means) {
        if (!(means instanceof Terminal terminal)) {
            return "";
        }
        return checked(terminal.receipt());
    }

    static String checked(String receipt) {
        if (receipt == null || receipt.isBlank() || receipt.strip().length() > LONGEST_RECEIPT) {
            throw new ReceiptMissing();
        }
        return receipt.strip();
    }

    @Override
    public ChargeOutcome charge(Charge charge) {
        return records.standing(charge.id());
    }

    @Override
    public ChargeOutcome charge(String gatewayRef) {
        return records.standing(gatewayRef);
    }

    /** The money lies in the drawer: it can only be handed out again. */
    @Override
    public ChargeOutcome cancel(String gatewayRef) {
        return records.standing(gatewayRef);
    }

    @Override
    public RefundOutcome refund(RefundOrder order) {
        return records.handOut(order);
    }
}
