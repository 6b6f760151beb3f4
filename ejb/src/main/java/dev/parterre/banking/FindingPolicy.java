package dev.parterre.banking;

import dev.parterre.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What money that came in is for, and how much of it. */
final class FindingPolicy {

    private FindingPolicy() {}

    /** @param used what is put to the transfer; the rest stays open */
    record Ruling(Finding finding, Money used) {}

    static Ruling of(Money in, TransferOrder order) {
        var nothing = Money.zero(in.currency());
        if (!in.currency().equals(order.amount().currency())) {
            return new Ruling(Finding.WRONG_CURRENCY, nothing);
        }
        return switch (order.state()) {
            case PAID -> new Ruling(Finding.DOUBLE, nothing);
            case LAPSED -> new Ruling(Finding.LATE, order.amount().exceeds(in) ? nothing : order.amount());
            case WAITING -> waiting(in, order.missing());
        };
    }

    private static Ruling waiting(Money in, Money missing) {
        var difference = in.compareTo(missing);
        if (difference == 0) {
            return new Ruling(Finding.EXACT, in);
        }
        return difference < 0 ? new Ruling(Finding.TOO_LITTLE, in) : new Ruling(Finding.TOO_MUCH, missing);
    }

    /**
     * Which of the transfers of just this amount is probably meant: by its reference but for a slip, else by the payer's name. Empty
     * unless it is one alone.
     */
    static Optional<TransferOrder> likely(String text, String payer, List<TransferOrder> sameAmount) {
        return only(sameAmount, order -> References.nearlyIn(text, order.purpose()))
                .or(() -> only(sameAmount, order -> Names.same(payer, order.payerName())));
    }

    private static Optional<TransferOrder> only(List<TransferOrder> orders, Predicate<TransferOrder> fits) {
        var fitting = orders.stream().filter(fits).limit(2).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
