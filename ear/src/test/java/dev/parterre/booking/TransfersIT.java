package dev.parterre.booking;

import static dev.parterre.booking.Shopping.at;
import static dev.parterre.booking.Shopping.book;
import static dev.parterre.booking.Shopping.hold;
import static dev.parterre.booking.Statements.camt;
import static dev.parterre.booking.Statements.incoming;
import static dev.parterre.booking.Statements.outgoing;
import static dev.parterre.booking.Statements.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Paying by bank transfer: each kind of money that may come, what becomes of it, and what the customer is told. */
class TransfersIT {

    private static final Api FINANCE = Api.as("FINANCE");

    private final Ledger ledger = new Ledger();
    private final String email = "payer-" + UUID.randomUUID() + "@example.com";
    private final String name = "Ivan Petrov " + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    private Answer order(Opened performance, String... seats) {
        var hold = hold(performance, seats);
        var buyer = Map.of("name", name, "email", email, "language", "en");
        var order = Map.of("hold", hold.text("id"), "buyer", buyer, "payment", Map.of("method", "transfer"));
        return Api.anonymous().post("bookings", order, "Hold-Secret", hold.text("secret"));
    }

    private String ordered(Opened performance, String... seats) {
        var order = order(performance, seats);
        assertThat(order.status()).as(order.body().toString()).isEqualTo(202);
        return order.text("reference");
    }

    private Answer how(String reference) {
        return Api.anonymous().get("bookings/" + reference + "/transfer?email=" + email);
    }

    private void awaitState(String reference, String state) {
        Eventually.holds(
                Duration.ofSeconds(40),
                reference + " to be " + state,
                () -> ledger.count("select count(*) from booking where reference = '" + reference + "' and state = '"
                                + state + "'")
                        == 1);
    }

    private static Optional<JsonNode> money(String state, String text) {
        return StreamSupport.stream(
                        FINANCE.get("money-in?size=100&state=" + state)
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(line -> line.path("message").asText().contains(text)
                        || line.path("likely").asText().equals(text))
                .findFirst();
    }

    private void awaitMail(String subject) {
        ParterreServer.mailbox().awaitMailTo(email, mail -> mail.subject().contains(subject));
    }

    @Test
    void theExactAmountUnderTheReferenceConfirmsTheBooking() throws Exception {
        var reference = ordered(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");
        var how = how(reference);
        assertThat(how.text("reference")).matches("RF\\d\\d" + reference);
        assertThat(at(how, "/missing/amount")).isEqualTo("90.00");
        assertThat(how.text("qr")).contains("EUR90.00").endsWith(how.text("reference"));
        var mail = ParterreServer.mailbox()
                .awaitMailTo(email, found -> found.subject().contains("Please transfer"));
        assertThat(mail.text()).contains(how.text("reference").substring(0, 4), "BG80");

        say(incoming("90.00", "EUR", name, "tickets " + how.text("reference")));

        awaitState(reference, "CONFIRMED");
        assertThat(how(reference).body().path("waiting").asBoolean()).isFalse();
        awaitMail("Your tickets");
    }

    @Test
    void theSameFileTwiceIsTakenOnce() throws Exception {
        var reference = ordered(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");
        var file = camt(incoming("90.00", "EUR", name, reference));
        assertThat(Statements.send("camt053", file).body().path("newLines").asInt())
                .isOne();
        assertThat(Statements.send("camt053", file).body().path("newLines").asInt())
                .isZero();
        awaitState(reference, "CONFIRMED");
        assertThat(ledger.count("select count(*) from bank_line where likely_purpose = '" + reference + "'"))
                .isOne();
    }

    @Test
    void csvIsReadLikewise() throws Exception {
        var reference = ordered(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");
        var csv = "Date;Amount;Currency;Name;Message;Transaction\n2026-11-20;90.00;EUR;" + name + ";"
                + reference.substring(0, 5) + "-" + reference.substring(5).toLowerCase() + ";" + UUID.randomUUID();
        assertThat(Statements.send("csv", csv).status()).isEqualTo(201);
        awaitState(reference, "CONFIRMED");
    }

    @Test
    void tooLittleIsKeptAndTheRestCompletesIt() throws Exception {
        var reference = ordered(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");

        say(incoming("60.00", "EUR", name, reference));

        assertThat(at(how(reference), "/missing/amount")).isEqualTo("30.00");
        assertThat(money("kept", reference)).isPresent();
        awaitMail("Something is missing");
        say(incoming("30.00", "EUR", name, reference));
        awaitState(reference, "CONFIRMED");
        assertThat(money("kept", reference)).isEmpty();
    }

    @Test
    void whatIsTooMuchStaysOpenAndIsPaidBack() throws Exception {
        var reference = ordered(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");

        say(incoming("100.00", "EUR", name, reference));

        awaitState(reference, "CONFIRMED");
        awaitMail("more than the price");
        var line = money("open", reference).orElseThrow();
        assertThat(line.at("/open/amount").asText()).isEqualTo("10.00");
        var payout = FINANCE.post("money-in/" + line.path("id").asText() + "/repayment", Map.of());
        assertThat(at(payout, "/amount/amount")).isEqualTo("10.00");
        say(outgoing("10.00", payout.text("id")));
        assertThat(ledger.text("select state from payout where id = '" + payout.text("id") + "'"))
                .isEqualTo("SENT");
    }

    @Test
    void moneyForAPaidBookingStaysOpen() throws Exception {
        var reference = ordered(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");
        say(incoming("90.00", "EUR", name, reference));
        awaitState(reference, "CONFIRMED");

        say(incoming("90.00", "EUR", name, reference));

        awaitMail("came twice");
        var line = money("open", reference).orElseThrow();
        assertThat(line.path("finding").asText()).isEqualTo("DOUBLE");
        assertThat(FINANCE.post("money-in/" + line.path("id").asText() + "/assignment", Map.of("booking", reference))
                        .code())
                .isEqualTo("nothing-owed");
    }

    @Test
    void anotherCurrencyStaysOpen() throws Exception {
        var reference = ordered(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");

        say(incoming("90.00", "BGN", name, reference));

        awaitMail("another currency");
        assertThat(money("open", reference).orElseThrow().path("finding").asText())
                .isEqualTo("WRONG_CURRENCY");
    }

    @Test
    void aSlipInTheReferenceIsShownToStaffWhoPutItRight() throws Exception {
        var reference = ordered(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");
        var slip = reference.substring(0, 9) + (reference.endsWith("7") ? "8" : "7");

        say(incoming("90.00", "EUR", "Somebody Else", slip));

        var line = money("open", slip).orElseThrow();
        assertThat(line.path("finding").asText()).isEqualTo("NEAR_MISS");
        assertThat(line.path("likely").asText()).isEqualTo(reference);
        FINANCE.post("money-in/" + line.path("id").asText() + "/assignment", Map.of("booking", reference));
        awaitState(reference, "CONFIRMED");
    }

    @Test
    void theNameAndTheAmountAreShownToStaff() throws Exception {
        var reference = ordered(ledger.aPerformance().at("12.34").onSale(), "stalls-1-1", "stalls-1-2");

        say(incoming("24.68", "EUR", name.toUpperCase(), "for the theatre"));

        var line = money("open", reference).orElseThrow();
        assertThat(line.path("finding").asText()).isEqualTo("NEAR_MISS");
    }

    @Test
    void nobodysMoneyIsParkedAndTakenUpAgain() {
        var text = "who knows " + UUID.randomUUID();
        say(incoming("17.17", "EUR", "A Stranger", text));
        var id = money("open", text).orElseThrow().path("id").asText();

        assertThat(FINANCE.post("money-in/" + id + "/parking", Map.of()).code()).isEqualTo("note-refused");
        FINANCE.post("money-in/" + id + "/parking", Map.of("note", "asked the bank"));
        assertThat(money("open", text)).isEmpty();
        assertThat(money("parked", text)).isPresent();
        FINANCE.delete("money-in/" + id + "/parking");
        assertThat(money("open", text)).isPresent();
        FINANCE.post("money-in/" + id + "/repayment", Map.of());
        assertThat(money("open", text)).isEmpty();
    }

    @Test
    void lateMoneyBuysTheSamePlacesWhileTheyAreFree() throws Exception {
        var reference = ordered(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");
        runOutOfTime(reference);

        say(incoming("90.00", "EUR", name, reference));

        awaitState(reference, "CONFIRMED");
    }

    @Test
    void lateMoneyGoesBackWhenThePlacesAreGone() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var reference = ordered(performance, "stalls-1-1", "stalls-1-2");
        runOutOfTime(reference);
        assertThat(book(hold(performance, "stalls-1-1", "stalls-1-2"), "pm_card_visa")
                        .status())
                .isEqualTo(201);

        say(incoming("90.00", "EUR", name, reference));

        var payout = Eventually.present(Duration.ofSeconds(40), "the payout", () -> StreamSupport.stream(
                        FINANCE.get("bank-payouts?size=100")
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(each -> each.path("purpose").asText().equals(reference))
                .findFirst());
        assertThat(payout.path("iban").asText()).isEqualTo("DE89370400440532013000");
        FINANCE.post("bank-payouts/" + payout.path("id").asText() + "/sending", Map.of("bankReference", "B-1"));
        assertThat(ledger.text("select r.state from refund r join payment p on p.id = r.payment_id where p.purpose = '"
                        + reference + "'"))
                .isEqualTo("DONE");
    }

    @Test
    void whatWasTooLittleIsOpenMoneyOnceTheTimeIsOver() throws Exception {
        var reference = ordered(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");
        say(incoming("60.00", "EUR", name, reference));

        runOutOfTime(reference);

        assertThat(money("open", reference).orElseThrow().at("/open/amount").asText())
                .isEqualTo("60.00");
    }

    @Test
    void nearThePerformanceNoTransferIsTaken() throws Exception {
        var soon = ledger.aPerformance().startingIn(Duration.ofDays(3)).onSale();
        assertThat(order(soon, "stalls-1-1", "stalls-1-2").code()).isEqualTo("transfer-too-late");
    }

    @Test
    void onlyFinanceSeesMoney() {
        assertThat(Api.as("CUSTOMER").get("money-in").status()).isEqualTo(403);
        assertThat(Api.as("BOX_OFFICE").get("bank-payouts").status()).isEqualTo(403);
        assertThat(Statements.send("camt053", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hosts'>]><x>&e;</x>")
                        .code())
                .isEqualTo("statement-refused");
    }

    private void runOutOfTime(String reference) throws Exception {
        ledger.update(
                "update booking b join hold h on h.id = b.hold_id set b.pay_until = utc_timestamp(6) - interval 1 second,"
                        + " h.expires_at = utc_timestamp(6) - interval 1 second where b.reference = '" + reference
                        + "'");
        ledger.update(
                "update place p join booking b on p.hold_id = b.hold_id set p.held_until = utc_timestamp(6) - interval 1 second"
                        + " where b.reference = '" + reference + "'");
        awaitState(reference, "EXPIRED");
    }
}
