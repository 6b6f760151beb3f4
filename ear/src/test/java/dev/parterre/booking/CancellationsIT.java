package dev.parterre.booking;

import static dev.parterre.booking.Shopping.at;
import static dev.parterre.booking.Shopping.book;
import static dev.parterre.booking.Shopping.bookAsCustomer;
import static dev.parterre.booking.Shopping.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Giving places back over the API. */
class CancellationsIT {

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void aBookingIsCancelledWholeAndTheMoneyGoesBack() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var reference = bookAsCustomer(performance, "stalls-1-1", "stalls-1-2");
        var customer = Api.as("CUSTOMER");

        var quote = customer.post("bookings/" + reference + "/cancellations?dryRun=true", Map.of());
        assertThat(at(quote, "/refund/amount")).isEqualTo("90.00");
        var cancelled = customer.post("bookings/" + reference + "/cancellations", Map.of());

        assertThat(cancelled.text("state")).isEqualTo("CANCELLED");
        assertThat(at(cancelled, "/payment/refunded/amount")).isEqualTo("90.00");
        assertThat(customer.post("bookings/" + reference + "/cancellations", Map.of())
                        .code())
                .isEqualTo("nothing-to-cancel");
        Eventually.holds(
                Duration.ofSeconds(20),
                "the refund",
                () -> ledger.count(
                                "select count(*) from refund r join payment p on p.id = r.payment_id where r.state = 'DONE' and p.purpose = '"
                                        + reference + "'")
                        == 1);
        assertThat(hold(performance, "stalls-1-1", "stalls-1-2").status()).isEqualTo(201);
    }

    @Test
    void onePlaceOfABookingIsCancelled() throws Exception {
        var reference = bookAsCustomer(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");
        var customer = Api.as("CUSTOMER");

        var partly = customer.post("bookings/" + reference + "/cancellations", Map.of("seats", List.of("stalls-1-2")));

        assertThat(partly.text("state")).isEqualTo("PARTLY_CANCELLED");
        assertThat(at(partly, "/payment/refunded/amount")).isEqualTo("45.00");
        assertThat(partly.body().path("places").findValuesAsText("state")).containsExactly("VALID", "CANCELLED");
        assertThat(customer.post("bookings/" + reference + "/cancellations", Map.of("seats", List.of("stalls-1-2")))
                        .code())
                .isEqualTo("nothing-to-cancel");
        assertThat(customer.post("bookings/" + reference + "/cancellations", Map.of())
                        .text("state"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void afterTheWindowOnlyStaffCancel() throws Exception {
        var reference = bookAsCustomer(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");
        ledger.update("update booking set undo_until = utc_timestamp(6) - interval 1 second where reference = '"
                + reference + "'");

        assertThat(Api.as("CUSTOMER")
                        .post("bookings/" + reference + "/cancellations", Map.of())
                        .code())
                .isEqualTo("cancellation-closed");
        assertThat(Api.as("BOX_OFFICE")
                        .post("bookings/" + reference + "/cancellations", Map.of("reason", "goodwill"))
                        .text("state"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void aCancelledBookingsHoldIsUsedUp() throws Exception {
        var hold = hold(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");
        var reference = book(hold, "pm_card_visa").text("reference");
        assertThat(Api.as("SUPPORT")
                        .post("bookings/" + reference + "/cancellations", Map.of("reason", "goodwill"))
                        .status())
                .isEqualTo(200);
        assertThat(book(hold, "pm_card_visa").code()).isEqualTo("hold-ended");
    }
}
