package dev.parterre.booking;

import static dev.parterre.booking.Shopping.awaitFree;
import static dev.parterre.booking.Shopping.hold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program may get wrong: each has its code, the API's description lists it for that call, and none costs a place. */
class BadRequestsIT {

    private static final String HOLDS = "POST /performances/{performance}/holds";
    private static final String BOOK = "POST /bookings";
    private static final String BUYER = "\"buyer\":{\"name\":\"Ana Guest\",\"email\":\"ana.guest@example.com\"}";

    private final Ledger ledger = new Ledger();
    private final List<Bad> table = new ArrayList<>();
    private Opened sale;
    private JsonNode description;

    /** One request and what it is answered with; {@code call} is spelled as in the API's description. */
    private record Bad(String call, String path, String body, int status, String code, String... headers) {

        private String method() {
            return call.substring(0, call.indexOf(' '));
        }
    }

    @BeforeEach
    void describe() throws Exception {
        sale = ledger.aPerformance().limitedTo(10).onSale();
        var document = ParterreServer.portal().resolve("openapi?format=JSON").toURL();
        try (var text = document.openStream()) {
            description = new ObjectMapper().readTree(text);
        }
    }

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void eachIsRefusedByNameAndCostsNoPlace() throws Exception {
        seatsThatCannotBeHeld();
        quantitiesThatCannotBe();
        salesThatAreNone();
        bodiesThatAreNone();
        holdsOfOthers();
        bookingsOfOthers();

        SoftAssertions.assertSoftly(all -> table.forEach(bad -> check(all, bad)));

        awaitFree(sale, sale.plan().places());
    }

    @Test
    void aKeyOfTenKilobytesIsTooLong() throws Exception {
        holds("{\"seats\":[\"stalls-1-1\"]}", 422, "idempotency-key-too-long", "Idempotency-Key", "k".repeat(10_000));
        SoftAssertions.assertSoftly(all -> table.forEach(bad -> check(all, bad)));
        awaitFree(sale, sale.plan().places());
    }

    private void seatsThatCannotBeHeld() throws SQLException {
        holds("{\"seats\":[\"stalls-99-1\"]}", 422, "no-such-seat");
        holds("{\"seats\":[\"gallery-1-1\",\"stalls-1-1\"]}", 422, "no-such-seat");
        holds("{\"seats\":[\"" + "x".repeat(5000) + "\"]}", 422, "no-such-seat");
        holds("{\"seats\":[\"\\u202e\\u0000\"]}", 422, "no-such-seat");
        holds("{\"seats\":[\"stalls-1-1\",\"stalls-1-1\"]}", 422, "seat-named-twice");
        holds("{\"seats\":[null]}", 422, "field-missing");
        holds("{\"seats\":[\"stalls-1-2\",\"stalls-1-3\"]}", 422, "orphan-seat");
        var blocked = ledger.aPerformance().onSale();
        ledger.update("update place set state = 'BLOCKED' where performance_id = " + blocked.id() + " and ordinal = 0");
        bad(HOLDS, "performances/" + blocked.id() + "/holds", "{\"seats\":[\"stalls-1-1\"]}", 409, "places-taken");
    }

    private void quantitiesThatCannotBe() {
        for (var quantity : List.of("0", "-1", "10000", "2147483647")) {
            holds(
                    "{\"category\":\"A\",\"quantity\":" + quantity + "}",
                    422,
                    quantity.length() > 2 ? "limit-exceeded" : "quantity-out-of-range");
            holds("{\"bestAvailable\":{\"quantity\":" + quantity + "}}", 422, "quantity-out-of-range");
        }
        holds("{\"category\":\"A\",\"quantity\":99999999999}", 400, "wrong-field");
        holds("{\"category\":\"A\",\"quantity\":\"many\"}", 400, "wrong-field");
        holds("{\"category\":\"A\",\"quantity\":11}", 422, "limit-exceeded");
        holds("{\"category\":\"nothing\",\"quantity\":1}", 422, "no-such-price-category");
        holds("{\"seats\":[]}", 422, "quantity-out-of-range");
        holds("{\"seats\":" + tenThousandSeats() + "}", 413, "too-large");
        holds("{\"bestAvailable\":{\"quantity\":1,\"maxPrice\":\"cheap\"}}", 422, "not-an-amount");
        holds("{\"bestAvailable\":{\"quantity\":1,\"maxPrice\":\"0.01\"}}", 409, "nothing-at-that-price");
        holds("{\"seats\":[\"stalls-1-1\"],\"ticketTypes\":[\"ADULT\",\"CHILD\"]}", 422, "ticket-types-mismatch");
    }

    private void salesThatAreNone() throws SQLException {
        var wish = "{\"category\":\"A\",\"quantity\":1}";
        var soon = ledger.aPerformance().notYetOnSale();
        bad(HOLDS, "performances/" + soon.id() + "/holds", wish, 409, "not-on-sale");
        for (var state : List.of("CLOSED", "CANCELLED")) {
            var over = ledger.aPerformance().onSale();
            ledger.update("update performance set state = '" + state + "' where id = " + over.id());
            bad(HOLDS, "performances/" + over.id() + "/holds", wish, 409, "not-on-sale");
        }
        for (var id : List.of("999999999999", "-1", "0", "x", "99999999999999999999", "%20", "%D0%A9")) {
            bad(HOLDS, "performances/" + id + "/holds", wish, 404, "no-such-performance");
            bad(
                    "GET /performances/{id}/availability",
                    "performances/" + id + "/availability",
                    null,
                    404,
                    "no-such-performance");
        }
    }

    private void bodiesThatAreNone() {
        holds("{\"seats\":[\"stalls-1-1\"", 400, "malformed-json");
        holds("seats=stalls-1-1", 400, "malformed-json");
        holds("[]", 400, "wrong-field");
        holds("\"stalls-1-1\"", 400, "wrong-field");
        holds("{\"seats\":\"stalls-1-1\"}", 400, "wrong-field");
        holds("{\"seats\":{\"a\":1}}", 400, "wrong-field");
        holds("null", 422, "field-missing");
        holds("", 422, "field-missing");
        holds("{}", 422, "hold-request-unclear");
        holds("{\"sets\":[\"stalls-1-1\"]}", 422, "hold-request-unclear");
        holds("{\"seats\":[\"stalls-1-1\"],\"category\":\"A\"}", 422, "hold-request-unclear");
        holds("[".repeat(20_000), 400, "wrong-field");
        holds("{\"seats\":" + "[".repeat(20_000), 400, "wrong-field");
        holds("{\"seats\":[\"stalls-99-1\"]" + " ".repeat(60_000) + "}", 422, "no-such-seat");
        holds("{\"seats\":[\"stalls-1-1\"]}", 415, "media-type-not-supported", "Content-Type", "text/plain");
        holds("<seats/>", 415, "media-type-not-supported", "Content-Type", "application/xml");
        holds("{\"seats\":[\"stalls-1-1\"]}", 401, "access-token-invalid", "Authorization", "Bearer ptk_nobodys");
        holds(
                "{\"seats\":[\"stalls-1-1\"]}",
                401,
                "access-token-invalid",
                "Authorization",
                "Bearer " + "x".repeat(8000));
    }

    private void holdsOfOthers() throws SQLException {
        var others = ledger.aPerformance().onSale();
        var kept = hold(Api.anonymous(), others, Map.of("category", "A", "quantity", 2));
        for (var id : List.of(kept.text("id"), "nobodys", "0", "x".repeat(500), "%00", "..%2Fx")) {
            bad("GET /holds/{id}", "holds/" + id, null, 404, "no-such-hold");
            bad("GET /holds/{id}", "holds/" + id, null, 404, "no-such-hold", "Hold-Secret", "x".repeat(5000));
            bad("DELETE /holds/{id}", "holds/" + id, null, 404, "no-such-hold", "Hold-Secret", "guess");
            bad("POST /holds/{id}/extension", "holds/" + id + "/extension", "", 404, "no-such-hold");
        }
        var stolen = "{\"hold\":\"" + kept.text("id") + "\"," + BUYER + "}";
        bad(BOOK, "bookings", stolen, 404, "no-such-hold");
        bad(BOOK, "bookings", stolen, 404, "no-such-hold", "Hold-Secret", "guess");
    }

    private void bookingsOfOthers() {
        bad(BOOK, "bookings", "{}", 422, "buyer-refused");
        bad(BOOK, "bookings", "{" + BUYER + "}", 422, "field-missing");
        bad(BOOK, "bookings", "{\"hold\":7," + BUYER + ",\"payment\":\"cash\"}", 400, "wrong-field");
        bad(BOOK, "bookings", "{\"hold\":\"nobodys\"," + BUYER + "}", 404, "no-such-hold");
        for (var reference : List.of("NOBODYS", "x", "%20", "9".repeat(300))) {
            bad("GET /bookings/{reference}", "bookings/" + reference, null, 404, "no-such-booking");
            bad(
                    "POST /bookings/{reference}/cancellations",
                    "bookings/" + reference + "/cancellations",
                    "{}",
                    404,
                    "no-such-booking");
        }
        bad("GET /bookings", "bookings", null, 401, "sign-in-required");
    }

    private void holds(String body, int status, String code, String... headers) {
        bad(HOLDS, "performances/" + sale.id() + "/holds", body, status, code, headers);
    }

    private void bad(String call, String path, String body, int status, String code, String... headers) {
        table.add(new Bad(call, path, body, status, code, headers));
    }

    private static String tenThousandSeats() {
        return "[" + String.join(",", Collections.nCopies(10_000, "\"stalls-1-1\"")) + "]";
    }

    private void check(SoftAssertions all, Bad bad) {
        var body = bad.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(bad.body());
        var answer = Api.anonymous().send(bad.method(), bad.path(), body, bad.headers());
        var what = bad.call() + " " + shortened(bad.path()) + " " + shortened(bad.body());
        all.assertThat(answer.status() + " " + answer.code()).as(what).isEqualTo(bad.status() + " " + bad.code());
        all.assertThat(documented(bad)).as("description of " + bad.call()).contains(bad.code());
    }

    private List<String> documented(Bad bad) {
        var path = bad.call().substring(bad.call().indexOf(' ') + 1);
        var operation = description
                .path("paths")
                .path("/api/v1" + path)
                .path(bad.method().toLowerCase(Locale.ROOT));
        var codes = operation
                .path("responses")
                .path(Integer.toString(bad.status()))
                .at("/content/application~1problem+json/schema/properties/code/enum");
        return StreamSupport.stream(codes.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String shortened(String text) {
        return text == null || text.length() < 80 ? String.valueOf(text) : text.substring(0, 80) + "...";
    }
}
