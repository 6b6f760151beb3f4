package dev.parterre.booking;

import static dev.parterre.booking.Shopping.ANA;
import static dev.parterre.booking.Shopping.at;
import static dev.parterre.booking.Shopping.book;
import static dev.parterre.booking.Shopping.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Invariants;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Booking and paying over the API. */
class BookingsIT {

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void aGuestBooksPaysAndReadsTheBooking() throws Exception {
        var hold = hold(ledger.aPerformance().at("45.00").onSale(), "stalls-1-1", "stalls-1-2");

        var booking = book(hold, "pm_card_visa");

        assertThat(booking.status()).as(booking.body().toString()).isEqualTo(201);
        assertThat(booking.text("state")).isEqualTo("CONFIRMED");
        assertThat(at(booking, "/total/amount")).isEqualTo("90.00");
        assertThat(at(booking, "/payment/state")).isEqualTo("CAPTURED");
        assertThat(booking.text("reference")).matches("[0-9A-Z]{10}");
        assertThat(booking.body().path("places").findValuesAsText("state")).containsExactly("VALID", "VALID");

        var reference = booking.text("reference");
        assertThat(Api.anonymous()
                        .get("bookings/" + reference + "?email=ANA.guest@example.com")
                        .status())
                .isEqualTo(200);
        assertThat(Api.anonymous()
                        .get("bookings/" + reference + "?email=other@example.com")
                        .code())
                .isEqualTo("no-such-booking");
        assertThat(Api.anonymous().get("bookings/" + reference).code()).isEqualTo("no-such-booking");
        assertThat(Api.as("CUSTOMER").get("bookings/" + reference).status()).isEqualTo(404);
        assertThat(Api.as("BOX_OFFICE").get("bookings/" + reference).status()).isEqualTo(200);
    }

    @Test
    void aCustomersBookingsAreTheirOwn() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var customer = Api.as("CUSTOMER");
        var hold = customer.post(
                "performances/" + performance.id() + "/holds", Map.of("seats", List.of("stalls-2-1", "stalls-2-2")));
        var booking =
                customer.post("bookings", Map.of("hold", hold.text("id"), "payment", Map.of("token", "pm_card_visa")));

        assertThat(booking.status()).as(booking.body().toString()).isEqualTo(201);
        assertThat(customer.get("bookings?size=100").body().path("items").findValuesAsText("reference"))
                .contains(booking.text("reference"));
        assertThat(customer.get("bookings/" + booking.text("reference").toLowerCase(Locale.ROOT))
                        .status())
                .isEqualTo(200);
        assertThat(Api.anonymous().get("bookings").code()).isEqualTo("sign-in-required");
    }

    @Test
    void aDeclinedCardLeavesTheHoldForAnotherOne() throws Exception {
        var hold = hold(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");

        var declined = book(hold, "pm_card_chargeDeclined");

        assertThat(declined.status()).isEqualTo(402);
        assertThat(declined.code()).isEqualTo("payment-declined");
        var alive = Api.anonymous().get("holds/" + hold.text("id"), "Hold-Secret", hold.text("secret"));
        assertThat(alive.text("state")).isEqualTo("ACTIVE");
        assertThat(book(hold, "pm_card_visa").status()).isEqualTo(201);
    }

    @Test
    void askingTwiceIsOneBooking() throws Exception {
        var hold = hold(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");
        var first = book(hold, "pm_card_visa");
        var second = book(hold, "pm_card_visa");
        assertThat(second.text("reference")).isEqualTo(first.text("reference"));
        assertThat(ledger.count("select count(*) from payment where purpose = '" + first.text("reference") + "'"))
                .isOne();
    }

    @Test
    void twentyWhoPressPayAtOnceMakeOneBooking() throws Exception {
        var hold = hold(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");
        var presses = IntStream.range(0, 20)
                .<Callable<String>>mapToObj(
                        i -> () -> book(hold, "pm_card_visa").text("reference"))
                .toList();
        var pool = Executors.newFixedThreadPool(20);
        try {
            var references =
                    pool.invokeAll(presses).stream().map(BookingsIT::get).collect(Collectors.toSet());
            assertThat(references).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(ledger.count("select count(*) from booking b join hold h on h.id = b.hold_id where h.public_id = '"
                        + hold.text("id") + "'"))
                .isOne();
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void freePlacesNeedNoPayment() throws Exception {
        var hold = hold(ledger.aPerformance().at("0.00").onSale(), "stalls-1-1", "stalls-1-2");
        var booking = Api.anonymous()
                .post("bookings", Map.of("hold", hold.text("id"), "buyer", ANA), "Hold-Secret", hold.text("secret"));
        assertThat(booking.status()).as(booking.body().toString()).isEqualTo(201);
        assertThat(booking.text("state")).isEqualTo("CONFIRMED");
        assertThat(booking.body().has("payment")).isFalse();
    }

    @Test
    void whatCannotBeIsRefusedByName() throws Exception {
        var hold = hold(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");
        String[] secret = {"Hold-Secret", hold.text("secret")};
        var paid = Map.of("token", "pm_card_visa");

        refuses("no-such-hold", Map.of("hold", "x", "buyer", ANA, "payment", paid), secret);
        refuses("no-such-hold", Map.of("hold", hold.text("id"), "buyer", ANA, "payment", paid));
        refuses("field-missing", Map.of("buyer", ANA, "payment", paid), secret);
        refuses("payment-means-missing", Map.of("hold", hold.text("id"), "buyer", ANA), secret);
        refuses("field-missing", Map.of("hold", hold.text("id"), "buyer", ANA, "payment", Map.of()), secret);
        refuses("buyer-refused", Map.of("hold", hold.text("id"), "payment", paid), secret);
        refuses(
                "buyer-refused",
                Map.of("hold", hold.text("id"), "buyer", Map.of("name", "Ana", "email", "ana"), "payment", paid),
                secret);

        Api.anonymous().delete("holds/" + hold.text("id"), secret);
        refuses("hold-ended", Map.of("hold", hold.text("id"), "buyer", ANA, "payment", paid), secret);
    }

    private static void refuses(String code, Object request, String... headers) {
        assertThat(Api.anonymous().post("bookings", request, headers).code())
                .as(request.toString())
                .isEqualTo(code);
    }
}
