package dev.parterre.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of discount and fee by example: adults 40.00 in the stalls, 15.00 in the circle; children 20.00; companions free. */
class DiscountsAndFeesTest {

    private static final Quote.Item ADULT = new Quote.Item(0, TicketType.ADULT);
    private static final Quote.Item CHILD = new Quote.Item(0, TicketType.CHILD);
    private static final Quote.Item COMPANION = new Quote.Item(0, TicketType.COMPANION);
    private static final Quote.Item CIRCLE = new Quote.Item(1, TicketType.ADULT);

    @Test
    void percentIsTakenOffEachPriceAndRoundedThere() {
        assertThat(prices(all(new Discount.Percent(new BigDecimal("12.5"))), ADULT, CHILD, CIRCLE, CIRCLE))
                .containsExactly("35.00", "17.50", "13.12", "13.12");
    }

    @Test
    void anAmountOffEachTicketStopsAtNothing() {
        assertThat(prices(all(new Discount.AmountOff(euros("18.00"), Per.TICKET)), ADULT, CHILD, CIRCLE))
                .containsExactly("22.00", "2.00", "0.00");
    }

    @Test
    void anAmountOffTheBookingIsSharedByPrice() {
        assertThat(prices(all(new Discount.AmountOff(euros("10.00"), Per.BOOKING)), ADULT, ADULT, CHILD, COMPANION))
                .containsExactly("36.00", "36.00", "18.00", "0.00");
    }

    @Test
    void aFixedPriceNeverMakesACheaperPlaceDearer() {
        assertThat(prices(all(new Discount.FixedPrice(euros("18.00"))), ADULT, CHILD, CIRCLE))
                .containsExactly("18.00", "18.00", "15.00");
    }

    @Test
    void threeForTwoTakesOffTheCheapestAndSharesIt() {
        assertThat(prices(all(new Discount.SomeFree(3, 2)), CIRCLE, CIRCLE, CIRCLE))
                .containsExactly("10.00", "10.00", "10.00");
        assertThat(prices(all(new Discount.SomeFree(3, 2)), ADULT, ADULT, CHILD))
                .containsExactly("32.00", "32.00", "16.00");
        assertThat(prices(all(new Discount.SomeFree(3, 2)), ADULT, ADULT, ADULT, ADULT))
                .containsExactly("30.00", "30.00", "30.00", "30.00");
    }

    @Test
    void aFreeCompanionIsNoneOfTheThree() {
        assertThatThrownBy(() -> prices(all(new Discount.SomeFree(3, 2)), ADULT, ADULT, COMPANION))
                .isInstanceOfSatisfying(
                        PromotionNeedsMore.class, no -> assertThat(no.facts()).containsEntry("minimum", 3));
    }

    @Test
    void onlyPlacesInScopeAreCheaper() {
        var children = new Offer(new Discount.Percent(new BigDecimal("50")), Set.of(), Set.of(TicketType.CHILD), 1);
        assertThat(prices(children, ADULT, CHILD)).containsExactly("40.00", "10.00");
        var circle = new Offer(new Discount.Percent(new BigDecimal("50")), Set.of(1), Set.of(), 1);
        assertThat(prices(circle, ADULT, CIRCLE)).containsExactly("40.00", "7.50");
        assertThatThrownBy(() -> prices(circle, ADULT, CHILD)).isInstanceOf(PromotionNotForThese.class);
    }

    @Test
    void theLeastQuantityCountsWhatIsInScope() {
        var two = new Offer(new Discount.Percent(new BigDecimal("50")), Set.of(1), Set.of(), 2);
        assertThat(prices(two, CIRCLE, CIRCLE, ADULT)).containsExactly("7.50", "7.50", "40.00");
        assertThatThrownBy(() -> prices(two, CIRCLE, ADULT, ADULT)).isInstanceOf(PromotionNeedsMore.class);
    }

    @Test
    void whatTakesNothingOffIsRefusedInsteadOfUsed() {
        assertThatThrownBy(() -> prices(all(new Discount.FixedPrice(euros("40.00"))), ADULT))
                .isInstanceOf(PromotionNotForThese.class);
        assertThatThrownBy(() -> prices(all(new Discount.Percent(new BigDecimal("50"))), COMPANION))
                .isInstanceOf(PromotionNotForThese.class);
        assertThatThrownBy(() -> prices(all(new Discount.FixedPrice(Money.of("1.00", "BGN"))), ADULT))
                .isInstanceOf(PromotionNotForThese.class);
    }

    /** Two adults and a child: 100.00 after no discount. */
    @ParameterizedTest
    @CsvSource({
        "TICKET,  true,  100.00, 4.50",
        "TICKET,  false, 104.50, 4.50",
        "BOOKING, true,  100.00, 1.50",
        "BOOKING, false, 101.50, 1.50",
    })
    void anAmountIsAskedPerTicketOrOnceInsideOrOnTop(Per per, boolean inside, String total, String fees) {
        var quote = quote(new FeeRule.Amount(euros("1.50"), per, inside), ADULT, ADULT, CHILD);
        assertThat(quote.total()).isEqualTo(euros(total));
        assertThat(quote.fees()).isEqualTo(euros(fees));
    }

    @ParameterizedTest
    @CsvSource({
        "TICKET,  true,  100.00, 3.33",
        "TICKET,  false, 103.33, 3.33",
        "BOOKING, true,  100.00, 3.33",
        "BOOKING, false, 103.33, 3.33",
    })
    void aPercentageIsOfWhatTheTicketsCost(Per per, boolean inside, String total, String fees) {
        var quote = quote(new FeeRule.Percent(new BigDecimal("3.33"), per, inside), ADULT, ADULT, CHILD);
        assertThat(quote.total()).isEqualTo(euros(total));
        assertThat(quote.fees()).isEqualTo(euros(fees));
    }

    /** 15.00 × 3.33 % is 0.4995: three times rounded 1.50, once rounded 1.50; 40.00 × 1.13 % is 0.452: 1.35 and 1.36. */
    @Test
    void perTicketRoundsEachAndPerBookingOnce() {
        var rate = new BigDecimal("1.13");
        assertThat(quote(new FeeRule.Percent(rate, Per.TICKET, false), ADULT, ADULT, ADULT)
                        .fees())
                .isEqualTo(euros("1.35"));
        assertThat(quote(new FeeRule.Percent(rate, Per.BOOKING, false), ADULT, ADULT, ADULT)
                        .fees())
                .isEqualTo(euros("1.36"));
    }

    @Test
    void aFeeInsideIsNeverMoreThanThePrice() {
        var quote = quote(new FeeRule.Amount(euros("30.00"), Per.TICKET, true), ADULT, CHILD);
        assertThat(quote.lines())
                .extracting(line -> line.fee().gross().amount())
                .containsExactly("30.00", "20.00");
        assertThat(quote.total()).isEqualTo(euros("60.00"));
    }

    @Test
    void whatIsFreeStaysFree() {
        assertThat(quote(new FeeRule.Amount(euros("1.50"), Per.BOOKING, false), COMPANION, COMPANION)
                        .total())
                .isEqualTo(euros("0.00"));
        var quote = quote(new FeeRule.Amount(euros("1.50"), Per.BOOKING, false), ADULT, COMPANION);
        assertThat(quote.lines()).extracting(line -> line.price().amount()).containsExactly("41.50", "0.00");
    }

    @Test
    void theHouseTaxesItsFeeAtItsOwnRate() {
        var quote = quote(new FeeRule.Amount(euros("2.00"), Per.BOOKING, false), ADULT);
        assertThat(quote.taxes())
                .extracting(
                        tax -> tax.payee() + " " + tax.rate() + " " + tax.vat().amount())
                .containsExactly("ORGANISER 9.00 3.30", "HOUSE 20.00 0.33");
    }

    @Test
    void feesMustBeSound() {
        refuses("bad-rate", new Fees(new BigDecimal("101"), List.of()));
        refuses("bad-rate", fees(new FeeRule.Percent(new BigDecimal("1.234"), Per.TICKET, true)));
        refuses("bad-rate", fees(new FeeRule.Percent(new BigDecimal("5"), null, true)));
        refuses("bad-amount", fees(new FeeRule.Amount(Money.of("1.00", "BGN"), Per.TICKET, true)));
        refuses("bad-amount", fees(new FeeRule.Amount(euros("-1.00"), Per.TICKET, true)));
        refuses("bad-amount", fees(new FeeRule.Amount(null, Per.TICKET, true)));
        refuses("share-too-large", fees(new FeeRule.PercentOfTotal(new BigDecimal("50"))));
        refuses(
                "too-many",
                fees(Collections.nCopies(9, new FeeRule.PercentOfTotal(BigDecimal.ONE))
                        .toArray(FeeRule[]::new)));
    }

    private static void refuses(String reason, Fees fees) {
        assertThatThrownBy(() -> FeesPolicy.checked(fees, "EUR"))
                .isInstanceOfSatisfying(
                        FeesRefused.class, no -> assertThat(no.facts()).containsEntry("reason", reason));
    }

    private static Fees fees(FeeRule... rules) {
        return new Fees(new BigDecimal("20.00"), List.of(rules));
    }

    private static Offer all(Discount discount) {
        return new Offer(discount, Set.of(), Set.of(), 1);
    }

    private static List<String> prices(Offer offer, Quote.Item... items) {
        return Quotes.quote(list(fees()), Arrays.asList(items), Optional.of(offer)).lines().stream()
                .map(line -> line.price().amount())
                .toList();
    }

    private static Quote quote(FeeRule rule, Quote.Item... items) {
        return Quotes.quote(list(fees(rule)), Arrays.asList(items));
    }

    private static PriceList list(Fees fees) {
        return new PriceList(
                "EUR",
                new BigDecimal("9.00"),
                fees,
                Map.of(
                        0,
                                Map.of(
                                        TicketType.ADULT, euros("40.00"),
                                        TicketType.CHILD, euros("20.00"),
                                        TicketType.COMPANION, euros("0.00")),
                        1, Map.of(TicketType.ADULT, euros("15.00"))));
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
