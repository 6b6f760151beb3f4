package dev.parterre.credit;

import dev.parterre.payment.Charge;
import dev.parterre.payment.PaymentCommand.Balance;
import dev.parterre.payment.PaymentGateway;
import dev.parterre.payment.PaymentId;
import dev.parterre.shared.Money;
import dev.parterre.shared.PublicId;
import dev.parterre.shared.Wiring;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A house that owes balances, in memory: its gateway, and what is behind the codes. */
public final class BalanceHouse {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Kept kept = new Kept();
    private final Map<String, Credit> byCharge = new HashMap<>();
    private final Wiring wiring = Wiring.with(kept, new CodeAttempts(CLOCK), CLOCK);

    /** The tables of credit in memory. */
    private static final class Kept extends CreditRepository {

        private final Map<String, Credit> credits = new HashMap<>();
        private final Map<String, Credit> codes = new HashMap<>();
        private final Map<PaymentId, CreditCharge> charges = new HashMap<>();
        private final List<CreditMovement> movements = new ArrayList<>();

        @Override
        void add(Object entity) {
            if (entity instanceof Credit credit) {
                credits.put(credit.id(), credit);
            } else if (entity instanceof CreditCharge charge) {
                charges.put(charge.payment(), charge);
            } else if (entity instanceof CreditMovement movement) {
                movements.add(movement);
            }
        }

        @Override
        Optional<Credit> byCode(CreditCode code) {
            return Optional.ofNullable(codes.get(code.value()));
        }

        @Override
        Credit lock(String id) {
            return credits.get(id);
        }

        @Override
        Optional<CreditCharge> chargeForUpdate(PaymentId payment) {
            return charge(payment);
        }

        @Override
        Optional<CreditCharge> charge(PaymentId payment) {
            return Optional.ofNullable(charges.get(payment));
        }

        @Override
        boolean isRefunded(String refund) {
            return movements.stream().anyMatch(movement -> movement.isRefund(refund));
        }
    }

    private final PaymentGateway gateway = Wiring.oneByOne(PaymentGateway.class, wiring.make(BalanceGateway.class));

    public PaymentGateway gateway() {
        return gateway;
    }

    /** An order that is paid out of a voucher worth twice as much. */
    public Charge order(Money amount) {
        var code = CreditCode.next();
        var credit = Credit.behind(code, CreditKind.VOUCHER, amount.times(2), "test", NOW);
        kept.add(credit);
        kept.codes.put(code.value(), credit);
        wiring.make(CreditBook.class).issue(credit, amount.times(2), "test");
        var means = new Balance(code.grouped());
        var accepted = gateway.accept(means, null, amount);
        var charge = new Charge(PublicId.random(), "7KQ2M9HD4X", amount, accepted, false, NOW.plusSeconds(1200), NOW);
        gateway.reserve(charge, means);
        byCharge.put(charge.id(), credit);
        return charge;
    }

    /** What is gone from the balance, refunds not counted. */
    public long spent(Charge charge) {
        var worth = charge.amount().times(2);
        return worth.minus(byCharge.get(charge.id()).balance()).minor() + refunded(charge);
    }

    public long refunded(Charge charge) {
        return kept.movements.stream()
                .filter(movement -> movement.isOf(byCharge.get(charge.id())))
                .map(movement -> movement.view(charge.amount().currency()))
                .filter(movement -> movement.kind() == MovementKind.REFUNDED)
                .mapToLong(movement -> movement.amount().minor())
                .sum();
    }
}
