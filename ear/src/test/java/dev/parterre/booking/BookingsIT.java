package dev.parterre.booking;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookingsIT {

    private static final Map<String, String> ANA =
            Map.of("name", "Ana Guest", "email", "ana.guest@example.com", "language", "en");

    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        connection = ParterreServer.connection();
    }

    @AfterEach
    void checkInvariants() throws Exception {
        connection.close();
        Invariants.assertHold();
    }

    @Test
    void aGuestBooksPaysAndReadsTheBooking() throws Exception {
        var hold = hold(aPerformance(connection).at("45.00").onSale(), "stalls-1-1", "stalls-1-2");

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
        var performance = aPerformance(connection).onSale();
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
        var hold = hold(aPerformance(connection).onSale(), "stalls-1-1", "stalls-1-2");

        var declined = book(hold, "pm_card_chargeDeclined");

        assertThat(declined.status()).isEqualTo(402);
        assertThat(declined.code()).isEqualTo("payment-declined");
        var alive = Api.anonymous().get("holds/" + hold.text("id"), "Hold-Secret", hold.text("secret"));
        assertThat(alive.text("state")).isEqualTo("ACTIVE");
        assertThat(book(hold, "pm_card_visa").status()).isEqualTo(201);
    }

    @Test
    void askingTwiceIsOneBooking() throws Exception {
        var hold = hold(aPerformance(connection).onSale(), "stalls-1-1", "stalls-1-2");
        var first = book(hold, "pm_card_visa");
        var second = book(hold, "pm_card_visa");
        assertThat(second.text("reference")).isEqualTo(first.text("reference"));
        assertThat(count("select count(*) from payment where purpose = '" + first.text("reference") + "'"))
                .isOne();
    }

    @Test
    void twentyWhoPressPayAtOnceMakeOneBooking() throws Exception {
        var hold = hold(aPerformance(connection).onSale(), "stalls-1-1", "stalls-1-2");
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
        assertThat(count("select count(*) from booking b join hold h on h.id = b.hold_id where h.public_id = '"
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
        var hold = hold(aPerformance(connection).at("0.00").onSale(), "stalls-1-1", "stalls-1-2");
        var booking = Api.anonymous()
                .post("bookings", Map.of("hold", hold.text("id"), "buyer", ANA), "Hold-Secret", hold.text("secret"));
        assertThat(booking.status()).as(booking.body().toString()).isEqualTo(201);
        assertThat(booking.text("state")).isEqualTo("CONFIRMED");
        assertThat(booking.body().has("payment")).isFalse();
    }

    @Test
    void whatCannotBeIsRefusedByName() throws Exception {
        var hold = hold(aPerformance(connection).onSale(), "stalls-1-1", "stalls-1-2");
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

    @Test
    void aBookingIsCancelledWholeAndTheMoneyGoesBack() throws Exception {
        var performance = aPerformance(connection).onSale();
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
                () -> count(
                                "select count(*) from refund r join payment p on p.id = r.payment_id where r.state = 'DONE' and p.purpose = '"
                                        + reference + "'")
                        == 1);
        assertThat(hold(performance, "stalls-1-1", "stalls-1-2").status()).isEqualTo(201);
    }

    @Test
    void onePlaceOfABookingIsCancelled() throws Exception {
        var reference = bookAsCustomer(aPerformance(connection).onSale(), "stalls-1-1", "stalls-1-2");
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
        var reference = bookAsCustomer(aPerformance(connection).onSale(), "stalls-1-1", "stalls-1-2");
        update("update booking set undo_until = utc_timestamp(6) - interval 1 second where reference = '" + reference
                + "'");

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
    void anInterruptedPaymentIsTakenUpAgain() throws Exception {
        var performance = aPerformance(connection).onSale();
        var reference = bookAsCustomer(performance, "stalls-1-1", "stalls-1-2");
        setBackToBeforeTheCharge(reference);

        Eventually.holds(
                Duration.ofSeconds(40),
                "the booking to be confirmed",
                () -> count("select count(*) from booking where state = 'CONFIRMED' and reference = '" + reference
                                + "'")
                        == 1);
        assertThat(count("select count(*) from payment where purpose = '" + reference + "'"))
                .isOne();
    }

    /** As a crash leaves it that came after the gateway was asked and before its answer was written down. */
    private void setBackToBeforeTheCharge(String reference) throws Exception {
        awaitTickets(reference, 2);
        var booking = "(select id from booking where reference = '" + reference + "')";
        update(
                "update hold h join booking b on b.hold_id = h.id set h.state = 'ACTIVE', h.expires_at = b.pay_until where b.reference = '"
                        + reference + "'");
        update(
                "update place p join booking b on b.id = p.booking_id set p.state = 'HELD', p.booking_id = null, p.held_until = b.pay_until"
                        + " where b.reference = '" + reference + "'");
        update("update booking_line set state = 'PENDING' where booking_id = " + booking);
        update("update payment set state = 'CREATED', gateway_ref = null, settled_at = null where purpose = '"
                + reference + "'");
        update("delete from outbox where fact = 'BookingConfirmed' and payload like '%" + reference + "%'");
        update("delete from ticket where booking_reference = '" + reference + "'");
        update("update booking set state = 'AWAITING_PAYMENT', confirmed_at = null, undo_until = null,"
                + " created_at = utc_timestamp(6) - interval 1 minute where reference = '" + reference + "'");
    }

    @Test
    void moneyThatComesLateBuysTheSamePlacesWhileTheyAreFree() throws Exception {
        var reference = bookAsCustomer(aPerformance(connection).onSale(), "stalls-1-1", "stalls-1-2");
        setBackToExpired(reference);

        tellAgainThatItIsPaid(reference);

        awaitState(reference, "CONFIRMED");
        assertThat(count("select count(*) from refund r join payment p on p.id = r.payment_id where p.purpose = '"
                        + reference + "'"))
                .isZero();
    }

    @Test
    void moneyThatComesTooLateGoesBack() throws Exception {
        var performance = aPerformance(connection).onSale();
        var reference = bookAsCustomer(performance, "stalls-1-1", "stalls-1-2");
        setBackToExpired(reference);
        assertThat(book(hold(performance, "stalls-1-1", "stalls-1-2"), "pm_card_visa")
                        .status())
                .isEqualTo(201);

        tellAgainThatItIsPaid(reference);
        tellAgainThatItIsPaid(reference);

        Eventually.holds(
                Duration.ofSeconds(30),
                "the money to go back",
                () -> count(
                                "select coalesce(sum(r.amount_minor), 0) from refund r join payment p on p.id = r.payment_id"
                                        + " where r.state = 'DONE' and p.purpose = '" + reference + "'")
                        == 9000);
        assertThat(count("select count(*) from booking where state = 'EXPIRED' and reference = '" + reference + "'"))
                .isOne();
        assertThat(count("select count(*) from outbox where fact = 'BookingPaidTooLate' and payload like '%" + reference
                        + "%'"))
                .isOne();
    }

    /** As it stands when the time to pay ran out before the bank's answer came. */
    private void setBackToExpired(String reference) throws Exception {
        var gatewayRef = text("select gateway_ref from payment where purpose = '" + reference + "'");
        setBackToBeforeTheCharge(reference);
        update("update payment set state = 'CAPTURED', settled_at = utc_timestamp(6), gateway_ref = '" + gatewayRef
                + "' where purpose = '" + reference + "'");
        update("update place p join hold h on h.id = p.hold_id join booking b on b.hold_id = h.id set p.state = 'FREE',"
                + " p.hold_id = null, p.held_until = null where b.reference = '" + reference + "'");
        update("update hold h join booking b on b.hold_id = h.id set h.state = 'EXPIRED' where b.reference = '"
                + reference + "'");
        update(
                "update booking_line l join booking b on b.id = l.booking_id set l.state = 'LAPSED' where b.reference = '"
                        + reference + "'");
        update("update booking set state = 'EXPIRED', ended_at = utc_timestamp(6) where reference = '" + reference
                + "'");
    }

    private void tellAgainThatItIsPaid(String reference) throws Exception {
        update(
                "insert into outbox (fact_id, fact, payload, correlation_id, created_at) select uuid(), 'PaymentSettled',"
                        + " json_object('paymentId', id, 'purpose', purpose, 'state', state), 'late', utc_timestamp(6)"
                        + " from payment where purpose = '" + reference + "'");
    }

    private void awaitTickets(String reference, int tickets) {
        Eventually.holds(
                Duration.ofSeconds(40),
                tickets + " tickets of " + reference,
                () -> count("select count(*) from ticket where booking_reference = '" + reference + "'") == tickets);
    }

    private void awaitState(String reference, String state) {
        Eventually.holds(
                Duration.ofSeconds(40),
                reference + " to be " + state,
                () -> count("select count(*) from booking where state = '" + state + "' and reference = '" + reference
                                + "'")
                        == 1);
    }

    @Test
    void aCancelledBookingsHoldIsUsedUp() throws Exception {
        var hold = hold(aPerformance(connection).onSale(), "stalls-1-1", "stalls-1-2");
        var reference = book(hold, "pm_card_visa").text("reference");
        assertThat(Api.as("SUPPORT")
                        .post("bookings/" + reference + "/cancellations", Map.of("reason", "goodwill"))
                        .status())
                .isEqualTo(200);
        assertThat(book(hold, "pm_card_visa").code()).isEqualTo("hold-ended");
    }

    @Test
    void anOrderThatIsNeverPaidGivesItsPlacesBack() throws Exception {
        var performance = aPerformance(connection).onSale();
        var hold = hold(performance, "stalls-1-1", "stalls-1-2");
        var waiting = book(hold, "pm_card_authenticationRequired");
        assertThat(waiting.status()).as(waiting.body().toString()).isEqualTo(202);
        assertThat(waiting.text("actionUrl")).startsWith("http");
        assertThat(Api.anonymous()
                        .delete("holds/" + hold.text("id"), "Hold-Secret", hold.text("secret"))
                        .code())
                .isEqualTo("payment-under-way");

        update(
                "update booking set created_at = created_at - interval 1 hour, pay_until = utc_timestamp(6) - interval 1 second"
                        + " where reference = '" + waiting.text("reference") + "'");
        Eventually.holds(
                Duration.ofSeconds(40),
                "the booking to expire",
                () -> count("select count(*) from booking where state = 'EXPIRED' and reference = '"
                                + waiting.text("reference") + "'")
                        == 1);
        assertThat(hold(performance, "stalls-1-1", "stalls-1-2").status()).isEqualTo(201);
    }

    private String bookAsCustomer(Opened performance, String... seats) {
        var customer = Api.as("CUSTOMER");
        var hold = customer.post("performances/" + performance.id() + "/holds", Map.of("seats", List.of(seats)));
        var booking =
                customer.post("bookings", Map.of("hold", hold.text("id"), "payment", Map.of("token", "pm_card_visa")));
        assertThat(booking.status()).as(booking.body().toString()).isEqualTo(201);
        return booking.text("reference");
    }

    private static Answer hold(Opened performance, String... seats) {
        return Api.anonymous().post("performances/" + performance.id() + "/holds", Map.of("seats", List.of(seats)));
    }

    private static Answer book(Answer hold, String token) {
        return Api.anonymous()
                .post(
                        "bookings",
                        Map.of(
                                "hold",
                                hold.text("id"),
                                "buyer",
                                ANA,
                                "payment",
                                Map.of("method", "card", "token", token)),
                        "Hold-Secret",
                        hold.text("secret"));
    }

    private static String at(Answer answer, String pointer) {
        return answer.body().at(pointer).asText();
    }

    private void update(String statement) throws Exception {
        try (var past = connection.createStatement()) {
            past.executeUpdate(statement);
        }
    }

    private String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private int count(String query) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
