package dev.parterre.booking;

import static dev.parterre.booking.Shopping.at;
import static dev.parterre.booking.Shopping.bookAsCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Invariants;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Giving places back on the terms of their performance. */
class CancellationTermsIT {

    private static final Map<String, Object> TEN_PERCENT_AND_TWO_EUROS = Map.of(
            "steps",
            List.of(Map.of(
                    "hoursBefore",
                    48,
                    "percent",
                    10,
                    "fee",
                    Map.of("amount", "2.00", "currency", "EUR"),
                    "serviceFeeBack",
                    false)));

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void afterTheUndoWindowTheTermsSayWhatGoesBack() throws Exception {
        var performance = withTerms();
        var reference = bookAsCustomer(performance, "stalls-1-1", "stalls-1-2");
        windowOver(reference);
        var path = "bookings/" + reference + "/cancellations";
        var one = Map.of("seats", List.of("stalls-1-2"));

        var quote = Api.as("CUSTOMER").post(path + "?dryRun=true", one);

        // 45.00 of which 2.25 service fee: 42.75 less 4.28 less 2.00
        assertThat(at(quote, "/fee/amount")).isEqualTo("6.28");
        assertThat(at(quote, "/serviceFee/amount")).isEqualTo("2.25");
        assertThat(at(quote, "/refund/amount")).isEqualTo("36.47");
        assertThat(at(quote, "/ways/0/tender")).isEqualTo("CARD");
        assertThat(at(quote, "/ways/0/amount/amount")).isEqualTo("36.47");
        var partly = Api.as("CUSTOMER").post(path, one);
        assertThat(at(partly, "/payment/refunded/amount")).isEqualTo("36.47");
        assertThat(at(Api.as("CUSTOMER").post(path, Map.of()), "/payment/refunded/amount"))
                .isEqualTo("72.94");
        var given = Api.as("CUSTOMER").get(path).body();
        assertThat(given.findValuesAsText("by")).containsExactly("CUSTOMER", "CUSTOMER");
        assertThat(Shopping.hold(performance, "stalls-1-1", "stalls-1-2").status())
                .isEqualTo(201);
    }

    @Test
    void aBookingKeepsTheTermsItWasSoldOn() throws Exception {
        var performance = withTerms();
        var reference = bookAsCustomer(performance, "stalls-1-1");
        put(performance, Map.of("steps", List.of()));
        windowOver(reference);
        assertThat(at(quote(reference), "/refund/amount")).isEqualTo("36.47");

        var later = bookAsCustomer(performance, "stalls-2-1");
        windowOver(later);
        assertThat(quote(later).code()).isEqualTo("cancellation-closed");
    }

    @Test
    void staffDecideOtherwiseAndSayWhy() throws Exception {
        var reference = bookAsCustomer(withTerms(), "stalls-1-1");
        windowOver(reference);
        var path = "bookings/" + reference + "/cancellations";
        var override = Map.of("override", Map.of("serviceFeeBack", true, "reason", "fell ill, doctor's note seen"));
        assertThat(Api.as("CUSTOMER").post(path, override).code()).isEqualTo("override-not-allowed");

        var cancelled = Api.as("SUPPORT").post(path, override);

        assertThat(at(cancelled, "/payment/refunded/amount")).isEqualTo("45.00");
        assertThat(ledger.count(
                        "select count(*) from audit_entry where action = 'booking.cancelled' and subject = 'booking:"
                                + reference + "' and detail like '%doctor%'"))
                .isOne();
    }

    @Test
    void twoAtOnceGiveBackOnce() throws Exception {
        var reference = bookAsCustomer(withTerms(), "stalls-1-1", "stalls-1-2", "stalls-1-3");
        windowOver(reference);
        var customer = Api.as("CUSTOMER");
        Callable<Api.Answer> whole = () -> customer.post("bookings/" + reference + "/cancellations", Map.of());
        var pool = Executors.newFixedThreadPool(6);
        try {
            var answers = pool.invokeAll(List.of(whole, whole, whole, whole, whole, whole));
            var done = 0;
            for (var answer : answers) {
                done += answer.get().status() == 200 ? 1 : 0;
            }
            assertThat(done).isOne();
        } finally {
            pool.shutdownNow();
        }
        assertThat(ledger.count(
                        "select sum(f.amount_minor) from refund f join payment p on p.id = f.payment_id where p.purpose = '"
                                + reference + "'"))
                .isEqualTo(3 * 3647);
    }

    @Test
    void anExchangeBecomesABalanceWithoutTheFeeAndMoneyIsNotOffered() throws Exception {
        var performance = ledger.aPerformance().onSale();
        put(
                performance,
                Map.of(
                        "steps",
                        List.of(Map.of(
                                "hoursBefore",
                                0,
                                "percent",
                                20,
                                "serviceFeeBack",
                                true,
                                "exchange",
                                true,
                                "repayment",
                                "CREDIT"))));
        var reference = bookAsCustomer(performance, "stalls-1-1", "stalls-1-2");
        windowOver(reference);
        var path = "bookings/" + reference + "/cancellations";
        var customer = Api.as("CUSTOMER");
        assertThat(customer.post(path, Map.of()).code()).isEqualTo("repayment-not-offered");

        customer.post(path, Map.of("seats", List.of("stalls-1-1"), "form", "EXCHANGE"));
        customer.post(path, Map.of("seats", List.of("stalls-1-2"), "form", "CREDIT"));

        var credits = customer.get(path).body().findValues("credit");
        assertThat(credits).extracting(credit -> credit.path("amount").asText()).containsExactly("45.00", "36.45");
        assertThat(ledger.count("select sum(f.amount_minor) from refund f join payment p on p.id = f.payment_id"
                        + " where f.tender = 'BALANCE' and f.state = 'DONE' and p.purpose = '" + reference + "'"))
                .isEqualTo(8145);
    }

    @Test
    void termsThatCannotBeAreRefused() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var yen = Map.of("hoursBefore", 1, "fee", Map.of("amount", "2", "currency", "JPY"));
        assertThat(put(performance, Map.of("steps", List.of(yen))).code()).isEqualTo("cancellation-terms-refused");
        var twice = Map.of("hoursBefore", 1);
        assertThat(put(performance, Map.of("steps", List.of(twice, twice))).code())
                .isEqualTo("cancellation-terms-refused");
        assertThat(Api.as("CUSTOMER")
                        .put("performances/" + performance.id() + "/cancellation-terms", Map.of("steps", List.of()))
                        .status())
                .isEqualTo(403);
    }

    private Opened withTerms() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var put = put(performance, TEN_PERCENT_AND_TWO_EUROS);
        assertThat(put.status()).as(put.body().toString()).isEqualTo(200);
        return performance;
    }

    private static Api.Answer put(Opened performance, Map<String, Object> terms) {
        return Api.as("ORGANISER").put("performances/" + performance.id() + "/cancellation-terms", terms);
    }

    private static Api.Answer quote(String reference) {
        return Api.as("CUSTOMER").post("bookings/" + reference + "/cancellations?dryRun=true", Map.of());
    }

    private void windowOver(String reference) throws Exception {
        ledger.update("update booking set undo_until = utc_timestamp(6) - interval 1 second where reference = '"
                + reference + "'");
    }
}
