package dev.parterre.till;

import dev.parterre.payment.Charge;
import dev.parterre.payment.PaymentCommand.Means;
import dev.parterre.payment.PaymentGateway;
import dev.parterre.payment.PaymentId;
import dev.parterre.shared.Money;
import dev.parterre.shared.PublicId;
import dev.parterre.shared.Wiring;
import jakarta.security.enterprise.SecurityContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A counter with somebody at its till, in memory: its gateway, and what went over it. */
public final class CounterHouse {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Principal STAFF = () -> "7";

    private final Kept kept = new Kept();
    private final PaymentGateway gateway;

    public CounterHouse() {
        kept.add(new TillSession("Counter 1", STAFF.getName(), Money.of("100.00", "EUR"), NOW));
        var wiring = Wiring.with(kept, boxOffice(), Clock.fixed(NOW, ZoneOffset.UTC));
        gateway = Wiring.oneByOne(PaymentGateway.class, wiring.make(CounterGateway.class));
    }

    private static SecurityContext boxOffice() {
        return (SecurityContext) Proxy.newProxyInstance(
                CounterHouse.class.getClassLoader(),
                new Class<?>[] {SecurityContext.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? Boolean.TRUE : STAFF);
    }

    /** The tables of till in memory. */
    private static final class Kept extends TillRepository {

        private final Map<String, TillRefund> refunds = new HashMap<>();
        private final Map<String, TillMovement> sales = new HashMap<>();
        private TillSession session;

        @Override
        void add(Object entity) {
            if (entity instanceof TillSession opened) {
                session = opened;
            } else if (entity instanceof TillRefund refund) {
                refunds.put(refund.id(), refund);
            } else if (entity instanceof TillMovement movement) {
                sales.put(movement.payment(), movement);
            }
        }

        @Override
        Optional<TillSession> openForUpdate(String staff) {
            return Optional.of(session);
        }

        @Override
        boolean isSold(PaymentId payment) {
            return sales.containsKey(payment.value());
        }

        @Override
        Optional<TillMovement> saleForUpdate(PaymentId payment) {
            return Optional.ofNullable(sales.get(payment.value()));
        }

        @Override
        Optional<TillRefund> refundForUpdate(String id) {
            return Optional.ofNullable(refunds.get(id));
        }

        @Override
        Money refunds(PaymentId payment, String currency) {
            return refunds.values().stream()
                    .filter(refund -> refund.payment().equals(payment))
                    .map(TillRefund::amount)
                    .reduce(Money.zero(currency), Money::plus);
        }
    }

    public PaymentGateway gateway() {
        return gateway;
    }

    /** An order whose money is not on the counter yet. */
    public Charge order(Means means, Money amount) {
        var accepted = gateway.accept(means, null, amount);
        return new Charge(PublicId.random(), "7KQ2M9HD4X", amount, accepted, false, NOW.plusSeconds(1200), NOW);
    }

    /** It is put down. */
    public void take(Charge charge, Means means) {
        gateway.reserve(charge, means);
    }

    public long taken(Charge charge) {
        return kept.saleForUpdate(new PaymentId(charge.id()))
                .map(sale -> sale.amount().minor())
                .orElse(0L);
    }

    public long toBeHandedOut(Charge charge) {
        return kept.refunds(new PaymentId(charge.id()), charge.amount().currency())
                .minor();
    }
}
