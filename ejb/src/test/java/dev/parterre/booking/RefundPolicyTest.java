package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.pricing.Quote;
import dev.parterre.pricing.TicketType;
import dev.parterre.shared.Json;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundPolicyTest {

    private static final int CASES = 10_000;
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");

    @ParameterizedTest
    @CsvSource({
        // ticket, fee, fee per ticket, percent, fee back -> kept for cancelling, kept of the fee, back
        "45.00, 2.25, 0.00, 0, true, 0.00, 0.00, 47.25",
        "45.00, 2.25, 0.00, 0, false, 0.00, 2.25, 45.00",
        "45.00, 2.25, 5.00, 0, true, 5.00, 0.00, 42.25",
        "45.00, 2.25, 5.00, 10, false, 9.50, 2.25, 35.50",
        "45.00, 2.25, 0.00, 100, false, 45.00, 2.25, 0.00",
        "45.00, 2.25, 99.00, 0, true, 45.00, 0.00, 2.25",
        "0.05, 0.00, 0.00, 10, true, 0.01, 0.00, 0.04",
        "0.04, 0.00, 0.00, 10, true, 0.00, 0.00, 0.04",
        "0.00, 0.00, 5.00, 50, false, 0.00, 0.00, 0.00",
        "0.00, 1.00, 5.00, 50, true, 0.00, 0.00, 1.00"
    })
    void eachPlaceIsReckonedToTheCent(
            String ticket,
            String service,
            String fee,
            String percent,
            boolean serviceBack,
            String kept,
            String keptService,
            String back) {
        var on = new CancellationStep(
                0, Money.of(fee, "EUR"), new BigDecimal(percent), serviceBack, false, Repayment.MONEY);
        var refund = RefundPolicy.of(line(Money.of(ticket, "EUR"), Money.of(service, "EUR")), on);
        assertThat(refund)
                .isEqualTo(new LineRefund(Money.of(kept, "EUR"), Money.of(keptService, "EUR"), Money.of(back, "EUR")));
    }

    @Test
    void aFeeInAnotherCurrencyIsNobodysToPay() {
        var on = new CancellationStep(0, Money.of("5", "JPY"), BigDecimal.ZERO, true, false, Repayment.MONEY);
        var refund = RefundPolicy.of(line(Money.of("45.00", "EUR"), Money.zero("EUR")), on);
        assertThat(refund.back()).isEqualTo(Money.of("45.00", "EUR"));
    }

    /** Whatever the prices and terms: no cent is lost, nothing is below zero, and no order or grouping changes what goes back. */
    @Test
    void neitherOrderNorGroupingMattersAndNeverMoreGoesBackThanWasPaid() {
        var random = new Random(20261122);
        for (var round = 0; round < CASES; round++) {
            var currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            var lines = lines(random, currency);
            var on = step(random, currency);
            var paid = lines.stream().map(Quote.Line::price).reduce(Money.zero(currency), Money::plus);
            var together = refund(lines, on, currency);
            assertThat(together.paid()).isEqualTo(paid);
            assertThat(together.back().exceeds(paid)).isFalse();
            assertThat(together.fee().isNegative()
                            || together.serviceFee().isNegative()
                            || together.back().isNegative())
                    .isFalse();
            assertThat(oneByOne(random, lines, on, currency)).isEqualTo(together);
        }
    }

    /** Given back in random groups in random order, possibly on different steps: the sum of all never exceeds what was paid. */
    @Test
    void partialCancellationsOnChangingTermsNeverExceedWhatWasPaid() {
        var random = new Random(4);
        for (var round = 0; round < CASES; round++) {
            var lines = lines(random, "EUR");
            var paid = lines.stream().map(Quote.Line::price).reduce(Money.zero("EUR"), Money::plus);
            var total = LineRefund.none("EUR");
            for (var line : lines) {
                total = total.plus(RefundPolicy.of(line, step(random, "EUR")));
                assertThat(total.back().exceeds(paid)).isFalse();
            }
            assertThat(total.paid()).isEqualTo(paid);
        }
    }

    @Test
    void termsAreKeptAsTheyAreStated() {
        var random = new Random(9);
        for (var round = 0; round < 1000; round++) {
            var terms = new CancellationTerms(List.of(step(random, "EUR")));
            assertThat(Json.read(Json.write(terms), CancellationTerms.class)).isEqualTo(terms);
        }
    }

    private static LineRefund oneByOne(Random random, List<Quote.Line> lines, CancellationStep on, String currency) {
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        var total = LineRefund.none(currency);
        while (!shuffled.isEmpty()) {
            var group = shuffled.subList(0, 1 + random.nextInt(shuffled.size()));
            total = total.plus(refund(group, on, currency));
            group.clear();
        }
        return total;
    }

    private static LineRefund refund(List<Quote.Line> lines, CancellationStep on, String currency) {
        return RefundPolicy.sum(
                lines.stream().map(line -> RefundPolicy.of(line, on)).toList(), currency);
    }

    private static List<Quote.Line> lines(Random random, String currency) {
        return random.ints(1 + random.nextInt(8), 0, 20_000)
                .mapToObj(minor -> line(
                        new Money(random.nextInt(10) == 0 ? 0 : minor, currency),
                        new Money(random.nextInt(3) == 0 ? 0 : random.nextInt(700), currency)))
                .toList();
    }

    private static CancellationStep step(Random random, String currency) {
        return new CancellationStep(
                random.nextInt(1000),
                random.nextBoolean() ? null : new Money(random.nextInt(3000), currency),
                BigDecimal.valueOf(random.nextInt(10_001), 2),
                random.nextBoolean(),
                random.nextBoolean(),
                Repayment.values()[random.nextInt(3)]);
    }

    private static Quote.Line line(Money ticket, Money fee) {
        return new Quote.Line(
                0,
                TicketType.ADULT,
                Money.zero(ticket.currency()),
                new Quote.Part(ticket, ticket.taxContained(new BigDecimal("9")), new BigDecimal("9")),
                new Quote.Part(fee, fee.taxContained(new BigDecimal("20")), new BigDecimal("20")));
    }
}
