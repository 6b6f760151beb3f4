package dev.parterre.booking;

import static dev.parterre.booking.Shopping.ANA;
import static dev.parterre.booking.Shopping.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Selling over the counter: cash with change, the terminal, refunds handed out, the drawer counted. */
class TillIT {

    private static final Api STAFF = Api.as("BOX_OFFICE");

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void sitDown() {
        var open = STAFF.get("till");
        if (open.status() == 200) {
            STAFF.post("till/count", Map.of("counted", eur(at(open, "/expected/amount"))));
        }
        assertThat(STAFF.post("till", Map.of("till", "Counter 1", "startedWith", eur("100.00")))
                        .status())
                .isEqualTo(201);
    }

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    private static Map<String, String> eur(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private static Answer sell(Opened performance, Map<String, ?> payment) {
        var hold = STAFF.post(
                "performances/" + performance.id() + "/holds", Map.of("seats", List.of("stalls-1-1", "stalls-1-2")));
        return STAFF.post("bookings", Map.of("hold", hold.text("id"), "buyer", ANA, "payment", payment));
    }

    @Test
    void cashIsTakenWithChangeAndHandedOutAgain() throws Exception {
        var sold = sell(ledger.aPerformance().onSale(), Map.of("method", "cash", "given", eur("100.00")));
        assertThat(sold.status()).as(sold.body().toString()).isEqualTo(201);
        var movement = STAFF.get("till/movements");
        assertThat(at(movement, "/items/0/change/amount")).isEqualTo("10.00");
        assertThat(at(STAFF.get("till"), "/expected/amount")).isEqualTo("190.00");

        var reference = sold.text("reference");
        STAFF.post("bookings/" + reference + "/cancellations", Map.of("reason", "goodwill"));
        var due = Eventually.present(Duration.ofSeconds(30), "the refund at the till", () -> StreamSupport.stream(
                        STAFF.get("till/refunds?size=100").body().path("items").spliterator(), false)
                .filter(each -> each.path("purpose").asText().equals(reference))
                .findFirst());
        var handOut = "till/refunds/" + due.path("id").asText() + "/handing-out";
        assertThat(STAFF.post(handOut, Map.of()).status()).isEqualTo(200);
        assertThat(STAFF.post(handOut, Map.of()).code()).isEqualTo("no-such-till-refund");
        assertThat(at(STAFF.get("till"), "/expected/amount")).isEqualTo("100.00");
        assertThat(ledger.text(
                        "select state from refund where id = '" + due.path("id").asText() + "'"))
                .isEqualTo("DONE");
    }

    @Test
    void theTerminalNeedsItsReceiptAndIsNotCounted() throws Exception {
        var performance = ledger.aPerformance().onSale();
        assertThat(sell(performance, Map.of("method", "terminal")).code()).isEqualTo("field-missing");
        var sold = sell(ledger.aPerformance().onSale(), Map.of("method", "terminal", "receipt", "000123"));
        assertThat(sold.status()).as(sold.body().toString()).isEqualTo(201);
        assertThat(at(STAFF.get("till"), "/expected/amount")).isEqualTo("100.00");
    }

    @Test
    void tooLittleIsNotTaken() throws Exception {
        var refused = sell(ledger.aPerformance().onSale(), Map.of("method", "cash", "given", eur("89.99")));
        assertThat(refused.code()).isEqualTo("too-little-given");
        assertThat(at(STAFF.get("till"), "/expected/amount")).isEqualTo("100.00");
    }

    @Test
    void theDrawerIsCountedAndTheDifferenceStands() throws Exception {
        sell(ledger.aPerformance().onSale(), Map.of("method", "cash"));
        var closed = STAFF.post("till/count", Map.of("counted", eur("188.00")));
        assertThat(at(closed, "/difference/amount")).isEqualTo("-2.00");
        var refused = sell(ledger.aPerformance().onSale(), Map.of("method", "cash"));
        assertThat(refused.code()).isEqualTo("no-open-till");
        assertThat(at(Api.as("FINANCE").get("till-sessions?size=1"), "/items/0/counted/amount"))
                .isEqualTo("188.00");
    }

    @Test
    void customersPayNoCash() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var hold = Shopping.hold(performance, "stalls-1-1", "stalls-1-2");
        var order = Map.of("hold", hold.text("id"), "buyer", ANA, "payment", Map.of("method", "cash"));
        assertThat(Api.anonymous()
                        .post("bookings", order, "Hold-Secret", hold.text("secret"))
                        .code())
                .isEqualTo("tender-not-taken");
    }

    @Test
    void aGiftCardIsSoldAndSpent() throws Exception {
        var sold = STAFF.post("vouchers", Map.of("worth", eur("50.00"), "payment", "cash", "given", eur("60.00")));
        assertThat(sold.status()).as(sold.body().toString()).isEqualTo(201);
        assertThat(at(sold, "/credit/kind")).isEqualTo("GIFT_CARD");
        assertThat(at(STAFF.get("till"), "/expected/amount")).isEqualTo("150.00");
        assertThat(at(Api.anonymous().post("credit/lookups", Map.of("code", sold.text("code"))), "/balance/amount"))
                .isEqualTo("50.00");
    }
}
