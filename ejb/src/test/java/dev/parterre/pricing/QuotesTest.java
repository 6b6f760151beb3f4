package dev.parterre.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.pricing.PriceListDraft.UsualFee;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {

    /** The known hard cases: the gross never moves; tax is rounded once for each seller and is split among the places. */
    @ParameterizedTest
    @CsvSource({
        "100.00, EUR, 5, 19, 0,   500.00, 79.83, 0.00",
        "99.99,  EUR, 1, 19, 0,   99.99,  15.96, 0.00",
        "15.00,  EUR, 1, 19, 0,   15.00,  2.39,  0.00",
        "34.00,  EUR, 2, 7,  0,   68.00,  4.45,  0.00",
        "45.00,  EUR, 2, 9,  5,   90.00,  7.43,  4.50",
        "0.01,   EUR, 3, 20, 10,  0.03,   0.01,  0.00",
        "0.03,   EUR, 3, 20, 50,  0.09,   0.02,  0.06",
        "0.00,   EUR, 4, 20, 10,  0.00,   0.00,  0.00",
        "20.00,  EUR, 1, 0,  2.5, 20.00,  0.00,  0.50",
        "1999,   JPY, 3, 10, 5,   5997,   545,   300",
        "12.345, KWD, 3, 5,  10,  37.035, 1.763, 3.705",
    })
    void keepsTheGrossAndRoundsTaxOnce(
            String price,
            String currency,
            int places,
            String vatRate,
            String feeRate,
            String total,
            String vat,
            String fees) {
        var list = list(currency, vatRate, Fees.inside(new BigDecimal(feeRate), new BigDecimal(vatRate)), price);

        var quote = Quotes.quote(list, adults(places));

        assertThat(quote.total()).isEqualTo(Money.of(total, currency));
        assertThat(quote.vat()).isEqualTo(Money.of(vat, currency));
        assertThat(quote.fees()).isEqualTo(Money.of(fees, currency));
    }

    /** 5 × 100.00 at 19 %: 420.17 and 79.83, and three of the five places carry the cent more. */
    @Test
    void splitsTheTaxAmongThePlaces() {
        var quote = Quotes.quote(list("EUR", "19", Fees.inside(BigDecimal.ZERO, BigDecimal.ZERO), "100.00"), adults(5));
        assertThat(quote.taxes())
                .containsExactly(new Quote.Tax(
                        Quote.Payee.ORGANISER,
                        new BigDecimal("19"),
                        Money.of("420.17", "EUR"),
                        Money.of("79.83", "EUR"),
                        Money.of("500.00", "EUR")));
        assertThat(quote.lines())
                .extracting(line -> line.vat().amount())
                .containsExactly("15.97", "15.97", "15.97", "15.96", "15.96");
    }

    /**
     * 2 × 34.00 and a fee of 0.39 and 2.4 % of all that is paid, at 7 %: 70.07. If one seller sold all of it, the tax would be 4.58; it
     * is two, and each owes what is inside of their own.
     */
    @Test
    void chargesAShareOfTheTotalThatItIsPartOf() {
        var fees = new Fees(
                new BigDecimal("7"),
                List.of(
                        new FeeRule.Amount(Money.of("0.39", "EUR"), Per.BOOKING, false),
                        new FeeRule.PercentOfTotal(new BigDecimal("2.4"))));

        var quote = Quotes.quote(list("EUR", "7", fees, "34.00"), adults(2));

        assertThat(quote.total()).isEqualTo(Money.of("70.07", "EUR"));
        assertThat(quote.fees()).isEqualTo(Money.of("2.07", "EUR"));
        assertThat(quote.taxes())
                .extracting(tax ->
                        tax.payee() + " " + tax.net().amount() + " " + tax.vat().amount())
                .containsExactly("ORGANISER 63.55 4.45", "HOUSE 1.93 0.14");
        assertThat(Portions.taxInside(new long[] {3400, 3400, 207}, new BigDecimal("7")))
                .containsExactly(222, 222, 14);
    }

    @Test
    void pricesEachTypeAndFallsBackToTheAdultPrice() {
        var quote = Quotes.quote(
                aList(),
                List.of(
                        new Quote.Item(0, TicketType.ADULT),
                        new Quote.Item(0, TicketType.CHILD),
                        new Quote.Item(1, TicketType.CHILD)));
        assertThat(quote.lines()).extracting(line -> line.price().amount()).containsExactly("40.00", "20.00", "15.00");
        assertThat(quote.total()).isEqualTo(Money.of("75.00", "EUR"));
    }

    @Test
    void refusesACategoryThatIsNotForSale() {
        assertThatThrownBy(() -> Quotes.quote(aList(), List.of(new Quote.Item(7, TicketType.ADULT))))
                .isInstanceOf(NoPriceForCategory.class);
    }

    @ParameterizedTest
    @CsvSource({"14.99, EUR, ''", "15.00, EUR, 1", "39.99, EUR, 1", "40.00, EUR, 0 1", "99.00, BGN, ''"})
    void knowsWhatALimitAllows(String limit, String currency, String categories) {
        var expected = categories.isEmpty()
                ? Set.<Integer>of()
                : Set.copyOf(List.of(categories.split(" ")).stream()
                        .map(Integer::valueOf)
                        .toList());
        assertThat(aList().categoriesUpTo(Money.of(limit, currency))).isEqualTo(expected);
    }

    private static PriceList list(String currency, String vatRate, Fees fees, String price) {
        return new PriceList(
                currency,
                new BigDecimal(vatRate),
                fees,
                Map.of(0, Map.of(TicketType.ADULT, Money.of(price, currency))));
    }

    private static List<Quote.Item> adults(int places) {
        return Collections.nCopies(places, new Quote.Item(0, TicketType.ADULT));
    }

    private static PriceList aList() {
        return new PriceList(
                "EUR",
                new BigDecimal("9.00"),
                Fees.inside(new BigDecimal("5.00"), new BigDecimal("20.00")),
                Map.of(
                        0,
                                Map.of(
                                        TicketType.ADULT,
                                        Money.of("40.00", "EUR"),
                                        TicketType.CHILD,
                                        Money.of("20.00", "EUR")),
                        1, Map.of(TicketType.ADULT, Money.of("15.00", "EUR"))));
    }

    @Test
    void takesOnlySoundPriceLists() {
        refuses("empty", draft("EUR", "20", Map.of()));
        refuses("unknown-currency", draft("XYZ", "20", Map.of()));
        refuses("bad-rate", draft("EUR", "-1", Map.of()));
        refuses("bad-rate", draft("EUR", "100.01", Map.of()));
        refuses("bad-rate", draft("EUR", "9.125", Map.of()));
        refuses("negative-price", draft("EUR", "20", adult("-0.01", "EUR")));
        refuses("mixed-currencies", draft("EUR", "20", adult("10.00", "BGN")));
        refuses("too-dear", draft("EUR", "20", adult("1000000.01", "EUR")));
        refuses("no-adult-price", draft("EUR", "20", Map.of(0, Map.of(TicketType.CHILD, Money.of("1.00", "EUR")))));
        PriceListPolicy.check(draft("EUR", "20.00", adult("0.00", "EUR")));
    }

    private static void refuses(String reason, PriceListDraft draft) {
        assertThatThrownBy(() -> PriceListPolicy.check(draft))
                .isInstanceOfSatisfying(
                        PriceListRefused.class, no -> assertThat(no.facts()).containsEntry("reason", reason));
    }

    private static PriceListDraft draft(String currency, String rate, Map<Integer, Map<TicketType, Money>> prices) {
        return new PriceListDraft(
                currency, new BigDecimal(rate), new UsualFee(BigDecimal.ZERO, BigDecimal.ZERO), prices);
    }

    private static Map<Integer, Map<TicketType, Money>> adult(String amount, String currency) {
        return Map.of(0, Map.of(TicketType.ADULT, Money.of(amount, currency)));
    }
}
