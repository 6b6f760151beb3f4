package dev.parterre.banking;

import dev.parterre.banking.StatementLine.Party;
import dev.parterre.payment.Charge;
import dev.parterre.payment.PaymentCommand.Transfer;
import dev.parterre.payment.PaymentGateway;
import dev.parterre.payment.PaymentId;
import dev.parterre.payment.PaymentNews;
import dev.parterre.payment.PaymentView;
import dev.parterre.payment.RefundId;
import dev.parterre.shared.Fact;
import dev.parterre.shared.Money;
import dev.parterre.shared.Outbox;
import dev.parterre.shared.PublicId;
import dev.parterre.shared.Wiring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A house with a bank account, in memory: its gateway, and what the bank says. */
public final class TransferHouse {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final KeptBank bank = new KeptBank();
    private final List<PaymentId> captured = new ArrayList<>();
    private final Wiring wiring =
            Wiring.with(bank, new Account(), new News(), new Silence(), Clock.fixed(NOW, ZoneOffset.UTC));

    private final class News extends PaymentNews {

        @Override
        public PaymentView captured(PaymentId id) {
            captured.add(id);
            return null;
        }

        @Override
        public void refunded(RefundId id) {
            throw new AssertionError("nobody said that " + id + " was sent");
        }
    }

    private static final class Silence extends Outbox {

        @Override
        public void publish(Fact fact) {
            // nobody listens
        }
    }

    private static final class Account extends HouseAccount {

        @Override
        boolean isOpen() {
            return true;
        }

        @Override
        Duration grace() {
            return Duration.ofDays(1);
        }
    }

    private final PaymentGateway gateway = Wiring.oneByOne(PaymentGateway.class, wiring.make(TransferGateway.class));

    public PaymentGateway gateway() {
        return gateway;
    }

    /** An order that waits for its transfer. */
    public Charge order(Money amount) {
        var means = new Transfer("Ivan Petrov");
        var purpose = PublicId.random().substring(0, References.LENGTH).toUpperCase(Locale.ROOT);
        var charge = new Charge(
                PublicId.random(),
                purpose,
                amount,
                gateway.accept(means, null, amount),
                false,
                NOW.plus(Duration.ofDays(7)),
                NOW);
        gateway.reserve(charge, means);
        return charge;
    }

    /** The bank says that the whole amount came under the reference. */
    public void transfer(Charge charge) {
        var file = new StatementFile(StatementFormat.CSV, "test", new byte[0]);
        var line = new StatementLine(
                PublicId.random(),
                "BG80BNBG96611020345678",
                LocalDate.of(2026, 11, 21),
                charge.amount(),
                true,
                false,
                new Party("Ivan Petrov", "DE89370400440532013000"),
                CreditorReference.of(charge.purpose()).value(),
                "");
        var taken = new BankLine(new BankStatement(file, "test", NOW), line, line.key(0), NOW);
        bank.add(taken);
        wiring.make(BankBook.class).take(taken);
    }

    /** What payment was told of, in minor units. */
    public long received(Charge charge) {
        return captured.stream()
                .filter(new PaymentId(charge.id())::equals)
                .mapToLong(each -> charge.amount().minor())
                .sum();
    }

    public long paidOut(Charge charge) {
        return bank.payouts(new PaymentId(charge.id()), charge.amount().currency())
                .minor();
    }
}
