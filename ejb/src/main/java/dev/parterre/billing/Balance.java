package dev.parterre.billing;

import dev.parterre.shared.Money;

/**
 * One account as it stands.
 *
 * @param debit everything that was debited, zero or more
 * @param credit everything that was credited, zero or more
 */
public record Balance(AccountKey account, Money debit, Money credit) {

    /** What is on it, counted on the side on which the account grows. */
    public Money amount() {
        return account.account().side() == Account.Side.DEBIT ? debit.minus(credit) : credit.minus(debit);
    }
}
