package dev.parterre.booking;

import static dev.parterre.account.PeopleFixture.aNewAddress;
import static dev.parterre.booking.Shopping.at;
import static dev.parterre.booking.Shopping.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the house asks for its service: set per performance, shown with the prices, and paid. */
class FeesIT {

    private static final Map<String, Object> TWO_PLACES = Map.of("category", "A", "quantity", 2);

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void aFeeOnTopIsInThePriceThatIsShown() throws Exception {
        var performance = ledger.aPerformance().at("45.00").onSale();
        var put = charge(performance, Map.of("vatRate", "20.00", "rules", List.of(amount("1.50", "TICKET", false))));
        assertThat(put.status()).as(put.body().toString()).isEqualTo(200);

        assertThat(at(Api.anonymous().get("performances/" + performance.id()), "/categories/0/price/amount"))
                .isEqualTo("46.50");
        assertThat(ledger.count("select price_from_minor from performance where id = " + performance.id()))
                .isEqualTo(4650);
        var hold = awaited(performance, "93.00");
        assertThat(at(hold, "/quote/fees/amount")).isEqualTo("3.00");
        assertThat(at(hold, "/quote/lines/0/fee/amount")).isEqualTo("1.50");
        assertThat(at(hold, "/quote/lines/0/feeVat/amount")).isEqualTo("0.25");
        assertThat(at(hold, "/quote/taxes/1/net/amount")).isEqualTo("2.50");
        var booked = Promotions.book(hold, aNewAddress(), "pm_card_visa");
        assertThat(at(booked, "/total/amount")).isEqualTo("93.00");
    }

    @Test
    void whatIsAskedOnceIsSharedByThePlaces() throws Exception {
        var performance = ledger.aPerformance().at("45.00").onSale();
        charge(
                performance,
                Map.of(
                        "vatRate",
                        "20.00",
                        "rules",
                        List.of(
                                amount("0.99", "BOOKING", false),
                                Map.of("kind", "PERCENT", "rate", "5.00", "per", "TICKET", "inside", true))));
        var hold = awaited(performance, "90.99");
        assertThat(at(hold, "/quote/lines/0/price/amount")).isEqualTo("45.50");
        assertThat(at(hold, "/quote/lines/1/price/amount")).isEqualTo("45.49");
        assertThat(at(hold, "/quote/fees/amount")).isEqualTo("5.49");
    }

    @Test
    void theUsualFeeComesBack() throws Exception {
        var performance = ledger.aPerformance().at("45.00").onSale();
        var path = "performances/" + performance.id() + "/fees";
        charge(performance, Map.of("vatRate", "20.00", "rules", List.of()));
        assertThat(at(Api.as("FINANCE").get(path), "/own")).isEqualTo("true");
        assertThat(at(Api.as("FINANCE").delete(path), "/rules/0/rate")).isEqualTo("5.00");
        assertThat(at(Api.as("FINANCE").get(path), "/own")).isEqualTo("false");
    }

    @Test
    void onlyWhoAnswersForMoneySetsFeesAndOnlySoundOnes() throws Exception {
        var performance = ledger.aPerformance().at("45.00").onSale();
        var fees = Map.<String, Object>of("vatRate", "20.00", "rules", List.of());
        var path = "performances/" + performance.id() + "/fees";
        assertThat(Api.anonymous().put(path, fees).status()).isEqualTo(401);
        assertThat(Api.as("CUSTOMER").put(path, fees).status()).isEqualTo(403);
        assertThat(Api.as("ORGANISER").put(path, fees).status()).isEqualTo(403);
        assertThat(Api.as("ADMIN").put("performances/999999999/fees", fees).code())
                .isEqualTo("no-price-list");
        assertThat(charge(performance, Map.of("vatRate", "120", "rules", List.of()))
                        .code())
                .isEqualTo("fees-refused");
        assertThat(charge(performance, Map.of("vatRate", "20", "rules", List.of(Map.of("kind", "PERCENT"))))
                        .code())
                .isEqualTo("parameter-refused");
        var levs = Map.of(
                "kind",
                "AMOUNT",
                "amount",
                Map.of("amount", "1.00", "currency", "BGN"),
                "per",
                "TICKET",
                "inside",
                true);
        assertThat(at(charge(performance, Map.of("vatRate", "20", "rules", List.of(levs))), "/facts/reason"))
                .isEqualTo("bad-amount");
    }

    /** Prices in memory may be a quarter of a second old. */
    private static Answer awaited(Opened performance, String total) {
        Eventually.holds(Duration.ofSeconds(5), "a total of " + total, () -> {
            var hold = hold(Api.anonymous(), performance, TWO_PLACES);
            return at(hold, "/quote/total/amount").equals(total);
        });
        return hold(Api.anonymous(), performance, TWO_PLACES);
    }

    private static Answer charge(Opened performance, Map<String, Object> fees) {
        return Api.as("FINANCE").put("performances/" + performance.id() + "/fees", fees);
    }

    private static Map<String, Object> amount(String amount, String per, boolean inside) {
        return Map.of(
                "kind", "AMOUNT", "amount", Map.of("amount", amount, "currency", "EUR"), "per", per, "inside", inside);
    }
}
