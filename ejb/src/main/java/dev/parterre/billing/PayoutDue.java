package dev.parterre.billing;

import dev.parterre.catalog.OrganiserId;
import dev.parterre.shared.Money;
import java.util.Comparator;
import java.util.List;

/**
 * What an organiser is owed in one currency.
 *
 * @param tickets sold and not given back, without tax
 * @param vat the tax in them
 * @param paidOut what was paid so far
 * @param due what is left to pay; below zero when more was given back since than is owed
 */
public record PayoutDue(OrganiserId organiser, Money tickets, Money vat, Money paidOut, Money due) {

    static final Comparator<PayoutDue> ORDER = Comparator.comparingLong(
                    (PayoutDue due) -> due.organiser().value())
            .thenComparing(due -> due.due().currency());

    /** Whom, and in which currency. */
    record Owed(OrganiserId organiser, String currency) {

        static Owed of(Balance balance) {
            return new Owed(
                    balance.account().organiser().orElseThrow(), balance.debit().currency());
        }
    }

    static PayoutDue of(Owed owed, List<Balance> balances) {
        var tickets = sum(owed, balances, Account.TICKETS);
        var vat = sum(owed, balances, Account.TICKET_VAT);
        var paid = sum(owed, balances, Account.PAID_OUT).times(-1);
        return new PayoutDue(
                owed.organiser(), tickets, vat, paid, tickets.plus(vat).minus(paid));
    }

    private static Money sum(Owed owed, List<Balance> balances, Account account) {
        return balances.stream()
                .filter(balance -> balance.account().account() == account)
                .map(Balance::amount)
                .reduce(Money.zero(owed.currency()), Money::plus);
    }
}
