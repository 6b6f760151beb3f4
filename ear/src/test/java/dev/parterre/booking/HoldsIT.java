package dev.parterre.booking;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static dev.parterre.seating.SeatingFixture.theatre;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldsIT {

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
    void namedSeatsAreHeldForTenMinutesAtTheirPrice() throws Exception {
        var performance = aPerformance(connection).at("45.00").onSale();

        var hold = hold(Api.anonymous(), performance, Map.of("seats", List.of("stalls-2-4", "stalls-2-5")));

        assertThat(hold.status()).isEqualTo(201);
        assertThat(seats(hold)).containsExactly("stalls-2-4", "stalls-2-5");
        assertThat(at(hold, "/quote/total/amount")).isEqualTo("90.00");
        assertThat(at(hold, "/quote/vat/amount")).isEqualTo("7.44");
        assertThat(at(hold, "/quote/fees/amount")).isEqualTo("4.50");
        assertThat(Duration.between(OffsetDateTime.now(), OffsetDateTime.parse(at(hold, "/expiresAt"))))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(at(hold, "/secret")).hasSize(26);
    }

    @Test
    void aHeldSeatIsNobodyElses() throws Exception {
        var performance = aPerformance(connection).onSale();
        hold(Api.anonymous(), performance, Map.of("seats", List.of("stalls-1-1", "stalls-1-2")));

        var second =
                hold(Api.anonymous(), performance, Map.of("seats", List.of("stalls-1-2", "stalls-1-3", "stalls-1-4")));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("places-taken");
        assertThat(hold(Api.anonymous(), performance, Map.of("seats", List.of("stalls-1-3", "stalls-1-4")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theBestSeatsAreFoundAndTheNextBestAfterThem() throws Exception {
        var performance = aPerformance(connection).in(stallsOf(2, 10)).onSale();
        var wish = Map.of("bestAvailable", Map.of("quantity", 2, "together", true));
        assertThat(seats(hold(Api.anonymous(), performance, wish))).containsExactly("stalls-1-5", "stalls-1-6");
        assertThat(seats(hold(Api.anonymous(), performance, wish)))
                .doesNotContain("stalls-1-5", "stalls-1-6")
                .hasSize(2);
    }

    @Test
    void theBestSeatsKeepToThePrice() throws Exception {
        var performance = aPerformance(connection)
                .in(theatre())
                .at("20.00")
                .at(0, "60.00")
                .onSale();
        var cheap = Map.of("bestAvailable", Map.of("quantity", 2, "maxPrice", "20.00"));
        assertThat(seats(hold(Api.anonymous(), performance, cheap))).allMatch(seat -> !seat.startsWith("stalls"));
        var tooCheap = Map.of("bestAvailable", Map.of("quantity", 2, "maxPrice", "19.99"));
        assertThat(hold(Api.anonymous(), performance, tooCheap).code()).isEqualTo("nothing-at-that-price");
    }

    @Test
    void generalAdmissionIsSoldToTheLastPlaceAndNoFurther() throws Exception {
        var performance = aPerformance(connection)
                .in(stallsOf(1, 2).area("floor", 7))
                .limitedTo(10)
                .onSale();
        var three = Map.of("category", "C", "quantity", 3);
        assertThat(hold(Api.anonymous(), performance, three).status()).isEqualTo(201);
        assertThat(hold(Api.anonymous(), performance, three).status()).isEqualTo(201);
        assertThat(hold(Api.anonymous(), performance, three).code()).isEqualTo("sold-out");
        assertThat(hold(Api.anonymous(), performance, Map.of("category", "C", "quantity", 1))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatCannotBeIsRefusedByName() throws Exception {
        var performance = aPerformance(connection).limitedTo(4).onSale();
        refuses(performance, 422, "orphan-seat", Map.of("seats", List.of("stalls-1-2", "stalls-1-3")));
        refuses(performance, 422, "no-such-seat", Map.of("seats", List.of("stalls-99-1")));
        refuses(performance, 422, "seat-named-twice", Map.of("seats", List.of("stalls-1-1", "stalls-1-1")));
        refuses(performance, 422, "quantity-out-of-range", Map.of("seats", List.of()));
        refuses(performance, 422, "quantity-out-of-range", Map.of("category", "A", "quantity", -1));
        refuses(performance, 422, "no-such-price-category", Map.of("category", "Щ", "quantity", 1));
        refuses(performance, 422, "limit-exceeded", Map.of("category", "A", "quantity", 5));
        refuses(performance, 422, "hold-request-unclear", Map.of());
        refuses(performance, 422, "hold-request-unclear", Map.of("seats", List.of("stalls-1-1"), "category", "A"));
        refuses(
                performance,
                422,
                "ticket-types-mismatch",
                Map.of("seats", List.of("stalls-1-1"), "ticketTypes", List.of("ADULT", "CHILD")));
        refuses(performance, 422, "not-an-amount", Map.of("bestAvailable", Map.of("quantity", 1, "maxPrice", "cheap")));
        refuses(performance, 400, "wrong-field", Map.of("category", "A", "quantity", "many"));
        refuses(aPerformance(connection).notYetOnSale(), 409, "not-on-sale", Map.of("category", "A", "quantity", 1));
        assertThat(Api.anonymous()
                        .post("performances/999999999/holds", Map.of("category", "A"))
                        .status())
                .isEqualTo(404);
        assertThat(Api.anonymous()
                        .post("performances/x/holds", Map.of("category", "A"))
                        .status())
                .isEqualTo(404);
        assertThat(free(performance)).hasSize(50);
    }

    private static void refuses(Opened performance, int status, String code, Object request) {
        var answer = hold(Api.anonymous(), performance, request);
        assertThat(answer.code()).as(String.valueOf(request)).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void aHoldExistsForItsOwnerOnly() throws Exception {
        var performance = aPerformance(connection).onSale();
        var hold = hold(Api.anonymous(), performance, Map.of("category", "A", "quantity", 2));
        var path = "holds/" + at(hold, "/id");
        String[] secret = {"Hold-Secret", at(hold, "/secret")};

        assertThat(Api.anonymous().get(path, secret).status()).isEqualTo(200);
        assertThat(Api.anonymous().get(path, secret).body().has("secret")).isFalse();
        assertThat(Api.anonymous().get(path).code()).isEqualTo("no-such-hold");
        assertThat(Api.anonymous().delete(path, "Hold-Secret", "x").status()).isEqualTo(404);
        assertThat(Api.as("CUSTOMER").get(path).status()).isEqualTo(404);
        assertThat(Api.anonymous().get("holds/nonsense").status()).isEqualTo(404);
    }

    @Test
    void anAccountsHoldNeedsNoSecret() throws Exception {
        var performance = aPerformance(connection).onSale();
        var customer = Api.as("CUSTOMER");
        var hold = hold(customer, performance, Map.of("category", "A", "quantity", 2));
        assertThat(customer.get("holds/" + at(hold, "/id")).status()).isEqualTo(200);
    }

    @Test
    void theLimitCountsWhatAnAccountHolds() throws Exception {
        var performance = aPerformance(connection).limitedTo(5).onSale();
        var customer = Api.as("CUSTOMER");
        assertThat(hold(customer, performance, Map.of("category", "A", "quantity", 3))
                        .status())
                .isEqualTo(201);
        assertThat(hold(customer, performance, Map.of("category", "A", "quantity", 3))
                        .code())
                .isEqualTo("limit-exceeded");
        assertThat(hold(customer, performance, Map.of("category", "A", "quantity", 2))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aHoldIsExtendedOnceAndGivenBack() throws Exception {
        var performance = aPerformance(connection).onSale();
        var hold = hold(Api.anonymous(), performance, Map.of("seats", List.of("stalls-1-1", "stalls-1-2")));
        var path = "holds/" + at(hold, "/id");
        String[] secret = {"Hold-Secret", at(hold, "/secret")};

        var extended = Api.anonymous().post(path + "/extension", Map.of(), secret);
        assertThat(Duration.between(
                        OffsetDateTime.parse(at(hold, "/expiresAt")), OffsetDateTime.parse(at(extended, "/expiresAt"))))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(Api.anonymous().post(path + "/extension", Map.of(), secret).code())
                .isEqualTo("hold-already-extended");

        assertThat(Api.anonymous().delete(path, secret).status()).isEqualTo(204);
        assertThat(Api.anonymous().delete(path, secret).status()).isEqualTo(204);
        assertThat(at(Api.anonymous().get(path, secret), "/state")).isEqualTo("RELEASED");
        assertThat(hold(Api.anonymous(), performance, Map.of("seats", List.of("stalls-1-1", "stalls-1-2")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anExpiredHoldIsClaimableAtOnce() throws Exception {
        var performance = aPerformance(connection).onSale();
        var seats = Map.of("seats", List.of("stalls-3-1", "stalls-3-2"));
        var hold = hold(Api.anonymous(), performance, seats);
        expire(hold);

        assertThat(hold(Api.anonymous(), performance, seats).status()).isEqualTo(201);
        String[] secret = {"Hold-Secret", at(hold, "/secret")};
        assertThat(Api.anonymous()
                        .post("holds/" + at(hold, "/id") + "/extension", Map.of(), secret)
                        .code())
                .isEqualTo("hold-expired");
    }

    private void expire(Answer hold) throws Exception {
        try (var past = connection.createStatement()) {
            past.executeUpdate("update hold set expires_at = utc_timestamp(6) - interval 1 second where public_id = '"
                    + at(hold, "/id") + "'");
            past.executeUpdate("update place p join hold h on h.id = p.hold_id set p.held_until = h.expires_at"
                    + " where h.public_id = '" + at(hold, "/id") + "'");
        }
    }

    @Test
    void aRepeatedRequestIsOneHold() throws Exception {
        var performance = aPerformance(connection).onSale();
        var path = "performances/" + performance.id() + "/holds";
        var request = Map.of("category", "A", "quantity", 2);

        var first = Api.anonymous().post(path, request, "Idempotency-Key", "again-" + performance.id());
        var second = Api.anonymous().post(path, request, "Idempotency-Key", "again-" + performance.id());

        assertThat(at(second, "/id")).isEqualTo(at(first, "/id"));
        awaitFree(performance, 48);
    }

    @Test
    void planAndAvailabilitySpeakOfTheSamePlaces() throws Exception {
        var performance = aPerformance(connection).in(theatre()).onSale();
        hold(Api.anonymous(), performance, Map.of("seats", List.of("stalls-1-1", "stalls-1-2")));

        var plan = Api.anonymous().get("performances/" + performance.id() + "/plan");
        var seats = plan.body().findValues("seats").stream()
                .flatMap(HoldsIT::stream)
                .map(seat -> seat.path("id").asText())
                .toList();
        assertThat(seats).hasSize(88).startsWith("stalls-1-1", "stalls-1-2");
        assertThat(at(plan, "/areas/0/capacity")).isEqualTo("50");
        assertThat(plan.headers().firstValue("ETag")).isPresent();

        awaitFree(performance, 136);
        assertThat(free(performance)).doesNotContain(0, 1);
        var answer = Api.anonymous().get("performances/" + performance.id() + "/availability");
        assertThat(at(answer, "/counts/A")).isEqualTo("58");
        assertThat(at(answer, "/counts/C")).isEqualTo("58");
        var etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(Api.anonymous()
                        .get("performances/" + performance.id() + "/availability", "If-None-Match", etag)
                        .status())
                .isEqualTo(304);
    }

    /** Availability may be a second old. */
    private static void awaitFree(Opened performance, int places) {
        Eventually.holds(
                Duration.ofSeconds(5),
                places + " free places",
                () -> free(performance).size() == places);
    }

    private static List<Integer> free(Opened performance) {
        var answer = Api.anonymous().get("performances/" + performance.id() + "/availability");
        var bits = BitSet.valueOf(Base64.getDecoder().decode(at(answer, "/free")));
        return IntStream.range(0, performance.plan().places())
                .filter(bits::get)
                .boxed()
                .toList();
    }

    private static String at(Answer answer, String pointer) {
        return answer.body().at(pointer).asText();
    }

    private static Answer hold(Api who, Opened performance, Object request) {
        return who.post("performances/" + performance.id() + "/holds", request);
    }

    private static List<String> seats(Answer hold) {
        return stream(hold.body().path("places"))
                .map(place -> place.path("seat").asText())
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
