package dev.parterre.credit;

import dev.parterre.payment.PaymentId;
import dev.parterre.shared.Money;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Moves money in and out of balances, each movement with the balance's row locked, in the caller's transaction. */
@Dependent
class CreditBook {

    @Inject
    private CreditRepository credits;

    @Inject
    private CodeAttempts attempts;

    @Inject
    private Clock clock;

    /**
     * @param who tries it, null for a guest
     * @throws NoSuchCredit, TooManyCreditCodes, CreditBlocked, CreditTakenOver
     */
    Credit behind(String text, String who) {
        attempts.check(who);
        var code = CreditCode.read(text).orElseThrow(NoSuchCredit::new);
        var credit = credits.byCode(code).orElseThrow(() -> {
            attempts.wrong(who);
            return new NoSuchCredit();
        });
        if (credit.isBlocked()) {
            throw new CreditBlocked();
        }
        if (credit.isTakenOver()) {
            throw new CreditTakenOver();
        }
        return credit;
    }

    /** An account's own, made when it has none. */
    Credit own(String owner, String currency) {
        return credits.own(owner, currency).orElseGet(() -> {
            var credit = Credit.of(owner, currency, clock.instant());
            credits.add(credit);
            return credit;
        });
    }

    /** Sets aside as much as there is. @throws CreditUsedUp, CreditBlocked */
    Money reserve(String creditId, PaymentId payment, Money wanted, String by) {
        var credit = credits.lock(creditId);
        if (credit.isBlocked()) {
            throw new CreditBlocked();
        }
        if (credit.balance().isZero() || !credit.balance().currency().equals(wanted.currency())) {
            throw new CreditUsedUp();
        }
        var taken = credit.balance().exceeds(wanted) ? wanted : credit.balance();
        credits.add(new CreditCharge(payment, credit, taken));
        move(credit, MovementKind.REDEEMED, negative(taken), by, payment.value(), null);
        return taken;
    }

    /** What was set aside goes back, unless it is spent. */
    void giveBack(CreditCharge charge) {
        if (charge.giveBack()) {
            var credit = home(credits.lock(charge.credit().id()));
            move(
                    credit,
                    MovementKind.RETURNED,
                    charge.amount(),
                    "system",
                    charge.payment().value(),
                    null);
        }
    }

    void refund(Credit to, String refund, Money amount) {
        if (!credits.isRefunded(refund)) {
            move(home(credits.lock(to.id())), MovementKind.REFUNDED, amount, "system", null, refund);
        }
    }

    /** The balance where the money of this one is kept now. */
    private Credit home(Credit credit) {
        return credit.isTakenOver()
                ? credits.lock(
                        own(credit.owner().orElseThrow(), credit.balance().currency())
                                .id())
                : credit;
    }

    void issue(Credit empty, Money worth, String by) {
        move(empty, MovementKind.ISSUED, worth, by, null, null);
    }

    /** All of a code's money becomes an account's. */
    Credit takeOver(Credit from, String owner) {
        var to = own(owner, from.balance().currency());
        var source = credits.lock(from.id());
        if (source.isTakenOver()) {
            throw new CreditTakenOver();
        }
        var amount = source.balance();
        source.takenOverBy(owner);
        var target = credits.lock(to.id());
        if (!amount.isZero()) {
            move(source, MovementKind.MOVED, negative(amount), owner, null, null);
            move(target, MovementKind.MOVED, amount, owner, null, null);
        }
        return target;
    }

    private void move(Credit credit, MovementKind kind, Money amount, String by, String payment, String refund) {
        credit.move(amount);
        credits.add(new CreditMovement(credit, kind, amount, by, clock.instant())
                .forPayment(payment)
                .forRefund(refund));
    }

    private static Money negative(Money amount) {
        return Money.zero(amount.currency()).minus(amount);
    }

    Optional<CreditCharge> charge(String payment) {
        return credits.chargeForUpdate(new PaymentId(payment));
    }
}
