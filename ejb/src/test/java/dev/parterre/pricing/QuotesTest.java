package dev.parterre.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    /** The known hard cases: the gross never moves, tax is rounded per place, sums are sums of places. */
    @ParameterizedTest
    @CsvSource({
        "100.00, EUR, 5, 19, 0,   500.00, 79.85, 0.00",
        "99.99,  EUR, 1, 19, 0,   99.99,  15.96, 0.00",
        "15.00,  EUR, 1, 19, 0,   15.00,  2.39,  0.00",
        "34.00,  EUR, 2, 7,  0,   68.00,  4.44,  0.00",
        "45.00,  EUR, 2, 9,  5,   90.00,  7.44,  4.50",
        "0.01,   EUR, 3, 20, 10,  0.03,   0.00,  0.00",
        "0.03,   EUR, 3, 20, 50,  0.09,   0.00,  0.06",
        "0.00,   EUR, 4, 20, 10,  0.00,   0.00,  0.00",
        "20.00,  EUR, 1, 0,  2.5, 20.00,  0.00,  0.50",
        "1999,   JPY, 3, 10, 5,   5997,   546,   300",
    })
    void keepsTheGrossAndRoundsPerPlace(
            String price,
            String currency,
            int places,
            String vatRate,
            String feeRate,
            String total,
            String vat,
            String fees) {
        var list = new PriceList(
                currency,
                new BigDecimal(vatRate),
                new BigDecimal(feeRate),
                new BigDecimal(vatRate),
                Map.of(0, Map.of(TicketType.ADULT, Money.of(price, currency))));

        var quote = Quotes.quote(list, Collections.nCopies(places, new Quote.Item(0, TicketType.ADULT)));

        assertThat(quote.total()).isEqualTo(Money.of(total, currency));
        assertThat(quote.vat()).isEqualTo(Money.of(vat, currency));
        assertThat(quote.fees()).isEqualTo(Money.of(fees, currency));
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

    private static PriceList aList() {
        return new PriceList(
                "EUR",
                new BigDecimal("9.00"),
                new BigDecimal("5.00"),
                new BigDecimal("20.00"),
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
        return new PriceListDraft(currency, new BigDecimal(rate), BigDecimal.ZERO, prices);
    }

    private static Map<Integer, Map<TicketType, Money>> adult(String amount, String currency) {
        return Map.of(0, Map.of(TicketType.ADULT, Money.of(amount, currency)));
    }
}
