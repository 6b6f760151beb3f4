package dev.parterre.billing;

import dev.parterre.shared.Money;
import java.util.List;
import java.util.stream.Collectors;

/** Every account with what was debited and credited to it, and whether the two come to the same. */
public record TrialBalance(List<Balance> balances) {

    public TrialBalance {
        balances = List.copyOf(balances);
    }

    /** What was debited and credited in all, in one currency. */
    public record Total(Money debit, Money credit) {

        /** Nothing, while all is well. */
        public Money difference() {
            return debit.minus(credit);
        }

        public boolean balances() {
            return debit.equals(credit);
        }
    }

    /** One total per currency. */
    public List<Total> totals() {
        var byCurrency = balances.stream()
                .collect(Collectors.groupingBy(balance -> balance.debit().currency(), Collectors.toList()));
        return byCurrency.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> new Total(
                        entry.getValue().stream().map(Balance::debit).reduce(Money.zero(entry.getKey()), Money::plus),
                        entry.getValue().stream().map(Balance::credit).reduce(Money.zero(entry.getKey()), Money::plus)))
                .toList();
    }

    public boolean isZero() {
        return totals().stream().allMatch(Total::balances);
    }
}
