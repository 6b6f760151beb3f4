package dev.parterre.booking;

import static dev.parterre.booking.Shopping.ANA;
import static dev.parterre.booking.Shopping.at;
import static dev.parterre.booking.Shopping.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Paying with what lies with the house: codes, an account's own, and together with a card. */
class CreditIT {

    private static final Api SUPPORT = Api.as("SUPPORT");

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    private static String aVoucherOf(String euros) {
        var worth = Map.of("amount", euros, "currency", "EUR");
        var issued = SUPPORT.post("vouchers", Map.of("worth", worth, "note", "goodwill"));
        assertThat(issued.status()).as(issued.body().toString()).isEqualTo(201);
        return issued.text("code");
    }

    private static Answer pay(Answer hold, Map<String, ?> payment) {
        var order = Map.of("hold", hold.text("id"), "buyer", ANA, "payment", payment);
        return Api.anonymous().post("bookings", order, "Hold-Secret", hold.text("secret"));
    }

    private static String left(String code) {
        return at(Api.anonymous().post("credit/lookups", Map.of("code", code)), "/balance/amount");
    }

    private Answer twoPlaces(Opened performance) {
        return hold(performance, "stalls-1-1", "stalls-1-2");
    }

    @Test
    void aCodePaysAndKeepsTheRest() throws Exception {
        var code = aVoucherOf("100.00");
        var booked =
                pay(twoPlaces(ledger.aPerformance().onSale()), Map.of("method", "balance", "codes", List.of(code)));
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        assertThat(left(code.toLowerCase().replace("-", " "))).isEqualTo("10.00");
    }

    @Test
    void theBalanceGoesFirstAndTheCardPaysTheRest() throws Exception {
        var code = aVoucherOf("30.00");
        var payment = Map.of("method", "card", "token", "pm_card_visa", "codes", List.of(code));
        var booked = pay(twoPlaces(ledger.aPerformance().onSale()), payment);
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        assertThat(left(code)).isEqualTo("0.00");
        var reference = booked.text("reference");
        assertThat(ledger.text("select group_concat(concat(tender, amount_minor) order by amount_minor) from payment"
                        + " where purpose = '" + reference + "' and state = 'CAPTURED'"))
                .isEqualTo("BALANCE3000,CARD6000");

        var cancelled =
                Api.as("SUPPORT").post("bookings/" + reference + "/cancellations", Map.of("reason", "goodwill"));
        assertThat(at(cancelled, "/payment/refunded/amount")).isEqualTo("90.00");
        Eventually.holds(
                Duration.ofSeconds(30),
                "both refunds",
                () -> ledger.count(
                                "select count(*) from refund r join payment p on p.id = r.payment_id where r.state = 'DONE'"
                                        + " and p.purpose = '" + reference + "'")
                        == 2);
        assertThat(left(code)).isEqualTo("30.00");
        assertThat(ledger.count("select count(*) from payment_concern c join payment p on p.id = c.subject"
                        + " where p.purpose = '" + reference + "'"))
                .as("what the gateway has of it is as much as went its way")
                .isZero();
    }

    @Test
    void whenTheCardIsDeclinedTheBalanceIsWhole() throws Exception {
        var code = aVoucherOf("30.00");
        var hold = twoPlaces(ledger.aPerformance().onSale());
        var payment = Map.of("method", "card", "token", "pm_card_visa_chargeDeclined", "codes", List.of(code));
        assertThat(pay(hold, payment).code()).isEqualTo("payment-declined");
        assertThat(left(code)).isEqualTo("30.00");
        var again = Map.of("method", "card", "token", "pm_card_visa", "codes", List.of(code));
        assertThat(pay(hold, again).status()).isEqualTo(201);
        assertThat(left(code)).isEqualTo("0.00");
    }

    @Test
    void tooLittleIsRefusedWithWhatIsMissingAndNothingIsTaken() throws Exception {
        var code = aVoucherOf("30.00");
        var refused =
                pay(twoPlaces(ledger.aPerformance().onSale()), Map.of("method", "balance", "codes", List.of(code)));
        assertThat(refused.status()).isEqualTo(402);
        assertThat(refused.code()).isEqualTo("credit-not-enough");
        assertThat(left(code)).isEqualTo("30.00");
    }

    @Test
    void manyWhoSpendACodeAtOnceGetNoMoreThanThereIs() throws Exception {
        var code = aVoucherOf("450.00");
        var performance = ledger.aPerformance().limitedTo(50).onSale();
        var answers = AtOnce.all(8, client -> {
            var row = "stalls-" + (client % 4 + 1);
            var hold =
                    client < 4 ? hold(performance, row + "-1", row + "-2") : hold(performance, row + "-9", row + "-10");
            return pay(hold, Map.of("method", "balance", "codes", List.of(code)))
                    .status();
        });
        assertThat(answers).containsOnly(201, 402);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(5);
        assertThat(left(code)).isEqualTo("0.00");
    }

    @Test
    void anAccountTakesACodeOverAndPaysWithItsOwn() throws Exception {
        var customer = Api.as("CUSTOMER");
        var before = ownEuros(customer);
        var code = aVoucherOf("50.00");
        assertThat(customer.post("credit", Map.of("code", code)).status()).isEqualTo(200);
        assertThat(ownEuros(customer) - before).isEqualTo(5_000);
        assertThat(customer.post("credit", Map.of("code", code)).code()).isEqualTo("credit-taken-over");

        var hold = customer.post(
                "performances/" + ledger.aPerformance().at("20.00").onSale().id() + "/holds",
                Map.of("seats", List.of("stalls-1-1", "stalls-1-2")));
        var booked = customer.post("bookings", Map.of("hold", hold.text("id"), "payment", Map.of("method", "balance")));
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        assertThat(ownEuros(customer) - before).isEqualTo(1_000);
        customer.post("bookings/" + booked.text("reference") + "/cancellations", Map.of());
        Eventually.holds(Duration.ofSeconds(30), "the money back", () -> ownEuros(customer) - before == 5_000);
    }

    private static long ownEuros(Api customer) {
        var balances = customer.get("credit").body().path("balances");
        return balances.isEmpty()
                ? 0
                : new BigDecimal(balances.get(0).path("amount").asText())
                        .movePointRight(2)
                        .longValueExact();
    }

    @Test
    void aBlockedCodePaysNothing() throws Exception {
        var code = aVoucherOf("90.00");
        var id = at(SUPPORT.get("vouchers?hint=" + code.substring(code.length() - 4)), "/items/0/id");
        SUPPORT.post("vouchers/" + id + "/block", Map.of());
        var hold = twoPlaces(ledger.aPerformance().onSale());
        assertThat(pay(hold, Map.of("method", "balance", "codes", List.of(code)))
                        .code())
                .isEqualTo("credit-blocked");
        SUPPORT.delete("vouchers/" + id + "/block");
        assertThat(pay(hold, Map.of("method", "balance", "codes", List.of(code)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void codesAreNotToBeGuessed() throws Exception {
        assertThat(Api.anonymous()
                        .post("credit/lookups", Map.of("code", "AAAA-BBBB-CCCC-DDDD"))
                        .code())
                .isEqualTo("no-such-credit");
        assertThat(ledger.count("select count(*) from credit where code_hash is not null and length(code_hash) <> 64"))
                .isZero();
        assertThat(Api.as("CUSTOMER")
                        .post("vouchers", Map.of("worth", Map.of("amount", "5.00", "currency", "EUR")))
                        .status())
                .isEqualTo(403);
    }
}
