package dev.parterre.banking;

import dev.parterre.payment.PaymentId;
import dev.parterre.payment.RefundId;
import dev.parterre.shared.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of banking in memory. */
class KeptBank extends BankRepository {

    private final List<Object> rows = new ArrayList<>();
    private final Map<RefundId, Payout> payouts = new LinkedHashMap<>();
    private final Map<PaymentId, Map<String, Long>> shares = new LinkedHashMap<>();

    @Override
    void add(Object entity) {
        rows.add(entity);
        if (entity instanceof Payout payout) {
            payout.refund().ifPresent(refund -> payouts.put(refund, payout));
        }
        if (entity instanceof BankAllocation allocation) {
            shares.computeIfAbsent(allocation.payment(), none -> new LinkedHashMap<>())
                    .merge(allocation.line(), allocation.minor(), Long::sum);
        }
    }

    private <T> Stream<T> all(Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast);
    }

    @Override
    Optional<TransferOrder> orderForUpdate(PaymentId payment) {
        return order(payment);
    }

    @Override
    Optional<TransferOrder> order(PaymentId payment) {
        return all(TransferOrder.class)
                .filter(order -> order.payment().equals(payment))
                .findFirst();
    }

    @Override
    List<TransferOrder> orders(Collection<String> purposes) {
        return all(TransferOrder.class)
                .filter(order -> purposes.contains(order.purpose()))
                .toList();
    }

    @Override
    List<TransferOrder> waitingFor(Money amount, int limit) {
        return all(TransferOrder.class)
                .filter(order -> order.state() == TransferState.WAITING
                        && order.missing().equals(amount))
                .toList();
    }

    @Override
    BankLine lineForUpdate(String id) {
        return all(BankLine.class)
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchMoney::new);
    }

    @Override
    List<Share> shares(PaymentId payment) {
        return shares.getOrDefault(payment, Map.of()).entrySet().stream()
                .filter(share -> share.getValue() > 0)
                .map(share -> new Share(share.getKey(), share.getValue()))
                .toList();
    }

    @Override
    Optional<Payout> payoutOf(RefundId refund) {
        return Optional.ofNullable(payouts.get(refund));
    }

    @Override
    Money payouts(PaymentId payment, String currency) {
        return all(Payout.class)
                .filter(payout -> payout.payment().filter(payment::equals).isPresent())
                .map(Payout::amount)
                .reduce(Money.zero(currency), Money::plus);
    }
}
