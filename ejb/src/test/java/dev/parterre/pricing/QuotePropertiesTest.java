package dev.parterre.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.pricing.PricingCases.Basket;
import dev.parterre.shared.Cases;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What must be true of every quote, ten thousand quotes each. */
class QuotePropertiesTest {

    private static final Comparator<Quote.Line> ANY_ORDER = Comparator.comparing(Quote.Line::category)
            .thenComparing(Quote.Line::type)
            .thenComparing(line -> line.price().minor())
            .thenComparing(line -> line.discount().minor())
            .thenComparing(line -> line.vat().minor())
            .thenComparing(line -> line.fee().gross().minor())
            .thenComparing(line -> line.fee().vat().minor());

    @Test
    void noCentIsLost() {
        ofEachQuote((basket, quote) -> {
            assertThat(minor(quote, Quote.Line::price)).isEqualTo(quote.total().minor());
            assertThat(sum(quote.taxes().stream().mapToLong(tax -> tax.gross().minor())))
                    .isEqualTo(quote.total().minor());
            assertThat(sum(quote.taxes().stream()
                            .mapToLong(tax -> tax.net().plus(tax.vat()).minor())))
                    .isEqualTo(quote.total().minor());
            assertThat(sum(quote.taxes().stream().mapToLong(tax -> tax.vat().minor())))
                    .isEqualTo(quote.vat().minor());
            assertThat(minor(quote, line -> line.fee().gross()))
                    .isEqualTo(quote.fees().minor());
        });
    }

    @Test
    void whatIsPaidIsTheListedPriceLessTheDiscountAndTheFeesOnTop() {
        ofEachQuote((basket, quote) -> {
            var listed = listed(basket);
            var paid = quote.total().plus(quote.discount()).minor();
            if (basket.list().fees().areOnTop()) {
                assertThat(paid).isBetween(listed, listed + quote.fees().minor());
            } else {
                assertThat(paid).isEqualTo(listed);
            }
        });
    }

    @Test
    void theOrderOfLinesPlaysNoPart() {
        Cases.thatSaySomething(Cases.MANY, random -> {
            var basket = new PricingCases(random).basket();
            var shuffled = new ArrayList<>(basket.items());
            Collections.shuffle(shuffled, random);
            var one = basket.quote();
            var other = basket.quote(shuffled);
            assertThat(other.isPresent()).isEqualTo(one.isPresent());
            one.ifPresent(quote -> assertThat(inAnyOrder(other.orElseThrow())).isEqualTo(inAnyOrder(quote)));
            other.ifPresent(quote -> assertThat(itemsOf(quote)).isEqualTo(shuffled));
            return one.isPresent();
        });
    }

    @Test
    void nothingIsEverBelowNothing() {
        ofEachQuote((basket, quote) -> quote.lines().forEach(line -> {
            assertThat(line.price().isNegative()).isFalse();
            assertThat(line.discount().isNegative()).isFalse();
            assertThat(line.discount().minor())
                    .isLessThanOrEqualTo(
                            basket.list().listed(line.category(), line.type()).minor());
            for (var part : List.of(line.ticket(), line.fee())) {
                assertThat(part.gross().isNegative()).isFalse();
                assertThat(part.vat().isNegative()).isFalse();
                assertThat(part.net().isNegative()).isFalse();
            }
        }));
    }

    @Test
    void aPlaceThatCostsNothingCarriesNoFee() {
        ofEachQuote((basket, quote) -> quote.lines().forEach(line -> {
            var listed = basket.list().listed(line.category(), line.type());
            if (listed.equals(line.discount())) {
                assertThat(line.price().isZero()).isTrue();
            }
        }));
    }

    /** As an invoice says it: rounded once for each seller and rate, and each line less than a minor unit off. */
    @Test
    void taxIsWhatTheRateSays() {
        ofEachQuote((basket, quote) -> {
            quote.taxes()
                    .forEach(tax -> assertThat(tax.vat()).isEqualTo(tax.gross().taxContained(tax.rate())));
            quote.lines().forEach(line -> List.of(line.ticket(), line.fee()).forEach(QuotePropertiesTest::checkTax));
        });
    }

    /** EN 16931, BR-CO-17: net × rate is the tax, within what a gross without an exact net makes unavoidable. */
    @Test
    void anInvoicesTaxIsItsNetTimesTheRate() {
        ofEachQuote((basket, quote) -> quote.taxes().forEach(tax -> assertThat(
                        Math.abs(tax.net().share(tax.rate()).minor() - tax.vat().minor()))
                .isLessThanOrEqualTo(1)));
    }

    @Test
    void aPromotionNeverMakesItDearer() {
        ofEachQuote((basket, quote) -> {
            var without = Quotes.quote(basket.list(), basket.items());
            assertThat(quote.total().minor())
                    .isLessThanOrEqualTo(without.total().minor());
            assertThat(quote.discount().isZero()).isEqualTo(basket.offer().isEmpty());
        });
    }

    @Test
    void aPlaceNeverCostsMoreThanAlone() {
        Cases.all(Cases.MANY, random -> {
            var cases = new PricingCases(random);
            var list = cases.list();
            var quote = Quotes.quote(list, cases.items());
            quote.lines().forEach(line -> assertThat(line.price().minor())
                    .isLessThanOrEqualTo(
                            list.price(line.category(), line.type()).minor() + roundings(list)));
        });
    }

    @Test
    void whatIsSplitAddsUp() {
        Cases.all(Cases.MANY, random -> {
            var weights = random.longs(1 + random.nextInt(40), 0, 100_000_000).toArray();
            weights[0]++;
            var amount = random.nextLong(Portions.sum(weights) + 1);
            var parts = Portions.split(amount, weights);
            assertThat(Portions.sum(parts)).isEqualTo(amount);
            for (var i = 0; i < parts.length; i++) {
                var exact = BigDecimal.valueOf(amount)
                        .multiply(BigDecimal.valueOf(weights[i]))
                        .divide(BigDecimal.valueOf(Portions.sum(weights)), 6, RoundingMode.HALF_UP);
                assertThat(exact.subtract(BigDecimal.valueOf(parts[i])).abs()).isLessThan(BigDecimal.ONE);
                assertThat(parts[i]).isBetween(0L, weights[i]);
            }
        });
    }

    /** Each fee that is split among the lines may be a minor unit more on one of them. */
    private static int roundings(PriceList list) {
        return list.fees().rules().size() + 1;
    }

    private static void checkTax(Quote.Part part) {
        var exact = BigDecimal.valueOf(part.gross().minor())
                .multiply(part.rate())
                .divide(part.rate().add(new BigDecimal(100)), 6, RoundingMode.HALF_UP);
        assertThat(exact.subtract(BigDecimal.valueOf(part.vat().minor())).abs()).isLessThan(BigDecimal.ONE);
    }

    private static void ofEachQuote(BiConsumer<Basket, Quote> property) {
        Cases.thatSaySomething(Cases.MANY, random -> {
            var basket = new PricingCases(random).basket();
            var quote = basket.quote();
            quote.ifPresent(found -> property.accept(basket, found));
            return quote.isPresent();
        });
    }

    private static long listed(Basket basket) {
        return sum(basket.items().stream()
                .mapToLong(item ->
                        basket.list().listed(item.category(), item.type()).minor()));
    }

    private static long minor(Quote quote, Function<Quote.Line, Money> amount) {
        return sum(quote.lines().stream().map(amount).mapToLong(Money::minor));
    }

    private static long sum(LongStream amounts) {
        return amounts.sum();
    }

    private static List<Quote.Line> inAnyOrder(Quote quote) {
        return quote.lines().stream().sorted(ANY_ORDER).toList();
    }

    private static List<Quote.Item> itemsOf(Quote quote) {
        return quote.lines().stream()
                .map(line -> new Quote.Item(line.category(), line.type()))
                .toList();
    }
}
