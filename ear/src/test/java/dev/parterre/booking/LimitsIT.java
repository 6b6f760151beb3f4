package dev.parterre.booking;

import static dev.parterre.account.PeopleFixture.PASSWORD;
import static dev.parterre.account.PeopleFixture.aCustomer;
import static dev.parterre.account.PeopleFixture.aNewAddress;
import static dev.parterre.booking.Shopping.at;
import static dev.parterre.booking.Shopping.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Invariants;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many places one may have: set by the house, counted over holds and bookings, with and without signing in. */
class LimitsIT {

    private static final int CLIENTS = 12;

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void staffSetLimitsAndEverybodySeesThem() throws Exception {
        var performance = ledger.aPerformance().limitedTo(8).onSale();
        var path = "performances/" + performance.id() + "/limits";
        assertThat(at(Api.anonymous().get(path), "/perCustomer")).isEqualTo("8");
        var limits = Map.of("perBooking", 4, "perCustomer", 6, "ticketTypes", Map.of("CHILD", Map.of("perBooking", 1)));

        assertThat(Api.anonymous().put(path, limits).status()).isEqualTo(401);
        assertThat(Api.as("CUSTOMER").put(path, limits).status()).isEqualTo(403);
        var put = Api.as("ADMIN").put(path, limits);
        assertThat(put.status()).as(put.body().toString()).isEqualTo(200);

        for (var shown : List.of(
                Api.anonymous().get(path).body(),
                Api.anonymous().get("performances/" + performance.id()).body().path("limits"))) {
            assertThat(shown.path("perBooking").asInt()).isEqualTo(4);
            assertThat(shown.path("perCustomer").asInt()).isEqualTo(6);
            assertThat(shown.at("/ticketTypes/CHILD/perBooking").asInt()).isEqualTo(1);
            assertThat(shown.path("ticketTypes")).hasSize(1);
        }
        assertThat(Api.as("ADMIN").put(path, Map.of("perBooking", -1)).code()).isEqualTo("limit-out-of-range");
        assertThat(Api.as("ADMIN").put("performances/999999999/limits", limits).code())
                .isEqualTo("no-such-performance");
        assertThat(at(Api.as("ADMIN").put(path, Map.of()), "/perCustomer")).isEqualTo("8");
    }

    @Test
    void eachLimitHasItsCode() throws Exception {
        var performance = limited(Map.of(
                "perBooking",
                4,
                "perCustomer",
                5,
                "ticketTypes",
                Map.of("CHILD", Map.of("perBooking", 2, "perCustomer", 3))));
        var customer = Api.signedIn(aCustomer(), PASSWORD);

        assertThat(hold(customer, performance, places(5)).code()).isEqualTo("booking-limit-exceeded");
        assertThat(hold(customer, performance, children(3)).code()).isEqualTo("ticket-type-limit-exceeded");
        assertThat(hold(customer, performance, children(2)).status()).isEqualTo(201);
        var tooMany = hold(customer, performance, children(2));
        assertThat(tooMany.code()).isEqualTo("ticket-type-limit-exceeded");
        assertThat(at(tooMany, "/facts/has")).isEqualTo("2");
        assertThat(hold(customer, performance, places(3)).status()).isEqualTo(201);
        assertThat(hold(customer, performance, places(1)).code()).isEqualTo("limit-exceeded");
        assertThat(hold(Api.as("BOX_OFFICE"), performance, places(6)).status()).isEqualTo(201);
    }

    @Test
    void whatAGuestBookedUnderAnAccountsAddressIsTheAccounts() throws Exception {
        var performance = ledger.aPerformance().limitedTo(4).at("0.00").onSale();
        var email = aCustomer();
        assertThat(book(aHold(performance, 3), email.toUpperCase(), null).status())
                .isEqualTo(201);

        var customer = Api.signedIn(email, PASSWORD);
        var refused = hold(customer, performance, places(2));
        assertThat(refused.code()).isEqualTo("limit-exceeded");
        assertThat(at(refused, "/facts/has")).isEqualTo("3");
        assertThat(hold(customer, performance, places(1)).status()).isEqualTo(201);
    }

    @Test
    void whatAnAccountHoldsCountsWhenItsAddressBooksAsAGuest() throws Exception {
        var performance = ledger.aPerformance().limitedTo(4).at("0.00").onSale();
        var email = aCustomer();
        assertThat(hold(Api.signedIn(email, PASSWORD), performance, places(3)).status())
                .isEqualTo(201);

        assertThat(book(aHold(performance, 2), email, null).code()).isEqualTo("limit-exceeded");
        assertThat(book(aHold(performance, 1), email, null).status()).isEqualTo(201);
        assertThat(book(aHold(performance, 4), aNewAddress(), null).status()).isEqualTo(201);
    }

    @Test
    void oneCardIsOneBuyerWhereTheHouseLimitsCustomers() throws Exception {
        var performance = limited(Map.of("perCustomer", 4));
        assertThat(book(aHold(performance, 3), aNewAddress(), "pm_card_visa").status())
                .isEqualTo(201);
        var again = aHold(performance, 2);
        assertThat(book(again, aNewAddress(), "pm_card_visa").code()).isEqualTo("limit-exceeded");
        assertThat(book(again, aNewAddress(), "pm_card_mastercard").status()).isEqualTo(201);

        var customer = Api.signedIn(aCustomer(), PASSWORD);
        var saved = customer.post("payment-methods", Map.of("token", "pm_card_visa"));
        assertThat(saved.status()).as(saved.body().toString()).isLessThan(300);
        var held = hold(customer, performance, places(2));
        var paid = Map.of("hold", held.text("id"), "payment", Map.of("id", methodOf(customer)));
        assertThat(customer.post("bookings", paid).code()).isEqualTo("limit-exceeded");
    }

    private static String methodOf(Api customer) {
        return customer.get("payment-methods").body().findPath("id").asText();
    }

    @Test
    void theSeasonsNumberCountsPeopleAndNotCards() throws Exception {
        var performance = ledger.aPerformance().limitedTo(4).onSale();
        assertThat(book(aHold(performance, 3), aNewAddress(), "pm_card_visa").status())
                .isEqualTo(201);
        assertThat(book(aHold(performance, 3), aNewAddress(), "pm_card_visa").status())
                .isEqualTo(201);
    }

    @Test
    void oneAccountThatPressesManyTimesAtOnceGetsNoMore() throws Exception {
        var performance = ledger.aPerformance().limitedTo(5).onSale();
        var customer = Api.signedIn(aCustomer(), PASSWORD);
        var answers = AtOnce.all(CLIENTS, client -> hold(customer, performance, places(1)));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(5);
        assertThat(answers.stream().filter(answer -> answer.code().equals("limit-exceeded")))
                .hasSize(CLIENTS - 5);
    }

    @Test
    void oneAddressGetsNoMoreSignedInAndAsAGuestAtOnce() throws Exception {
        var performance = ledger.aPerformance().limitedTo(5).at("0.00").onSale();
        var email = aCustomer();
        var customer = Api.signedIn(email, PASSWORD);
        var held = AtOnce.all(CLIENTS / 2, client -> aHold(performance, 1));
        AtOnce.all(
                CLIENTS,
                client -> client % 2 == 0
                        ? book(held.get(client / 2), email, null)
                        : hold(customer, performance, places(1)));
        assertThat(booked(performance, email) + heldBy(performance, email)).isEqualTo(5);
    }

    @Test
    void oneCardGetsNoMoreUnderManyAddressesAtOnce() throws Exception {
        var performance = limited(Map.of("perCustomer", 3));
        var held = AtOnce.all(CLIENTS / 2, client -> aHold(performance, 1));
        var answers = AtOnce.all(CLIENTS / 2, client -> book(held.get(client), aNewAddress(), "pm_card_visa"));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(3);
    }

    private int booked(Opened performance, String email) {
        return ledger.count(
                "select count(*) from booking b join booking_line l on l.booking_id = b.id where l.state = 'VALID'"
                        + " and b.performance_id = " + performance.id() + " and b.buyer_email = '" + email + "'");
    }

    private int heldBy(Opened performance, String email) {
        return ledger.count("select count(*) from hold h join hold_place p on p.hold_id = h.id join account a on"
                + " a.id = h.account_id where h.state = 'ACTIVE' and h.performance_id = " + performance.id()
                + " and a.email = '" + email + "'");
    }

    private Opened limited(Map<String, ?> limits) throws Exception {
        var performance = ledger.aPerformance().onSale();
        var put = Api.as("ADMIN").put("performances/" + performance.id() + "/limits", limits);
        assertThat(put.status()).as(put.body().toString()).isEqualTo(200);
        return performance;
    }

    private static Answer aHold(Opened performance, int places) {
        var hold = hold(Api.anonymous(), performance, places(places));
        assertThat(hold.status()).as(hold.body().toString()).isEqualTo(201);
        return hold;
    }

    private static Answer book(Answer hold, String email, String token) {
        var buyer = Map.of("name", "Ana Guest", "email", email, "language", "en");
        var order = token == null
                ? Map.of("hold", hold.text("id"), "buyer", buyer)
                : Map.of("hold", hold.text("id"), "buyer", buyer, "payment", Map.of("token", token));
        return Api.anonymous().post("bookings", order, "Hold-Secret", hold.text("secret"));
    }

    private static Map<String, Object> places(int quantity) {
        return Map.of("category", "A", "quantity", quantity);
    }

    private static Map<String, Object> children(int quantity) {
        return Map.of("category", "A", "quantity", quantity, "ticketTypes", Collections.nCopies(quantity, "CHILD"));
    }
}
