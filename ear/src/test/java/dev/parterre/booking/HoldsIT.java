package dev.parterre.booking;

import static dev.parterre.booking.Shopping.at;
import static dev.parterre.booking.Shopping.free;
import static dev.parterre.booking.Shopping.hold;
import static dev.parterre.booking.Shopping.seats;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static dev.parterre.seating.SeatingFixture.theatre;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Invariants;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which places are held, and which requests are refused. */
class HoldsIT {

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void namedSeatsAreHeldForTenMinutesAtTheirPrice() throws Exception {
        var performance = ledger.aPerformance().at("45.00").onSale();

        var hold = hold(Api.anonymous(), performance, Map.of("seats", List.of("stalls-2-4", "stalls-2-5")));

        assertThat(hold.status()).isEqualTo(201);
        assertThat(seats(hold)).containsExactly("stalls-2-4", "stalls-2-5");
        assertThat(at(hold, "/quote/total/amount")).isEqualTo("90.00");
        assertThat(at(hold, "/quote/vat/amount")).isEqualTo("7.81");
        assertThat(at(hold, "/quote/fees/amount")).isEqualTo("4.50");
        assertThat(Duration.between(OffsetDateTime.now(), OffsetDateTime.parse(at(hold, "/expiresAt"))))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(at(hold, "/secret")).hasSize(26);
    }

    @Test
    void aHeldSeatIsNobodyElses() throws Exception {
        var performance = ledger.aPerformance().onSale();
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
        var performance = ledger.aPerformance().in(stallsOf(2, 10)).onSale();
        var wish = Map.of("bestAvailable", Map.of("quantity", 2, "together", true));
        assertThat(seats(hold(Api.anonymous(), performance, wish))).containsExactly("stalls-1-5", "stalls-1-6");
        assertThat(seats(hold(Api.anonymous(), performance, wish)))
                .doesNotContain("stalls-1-5", "stalls-1-6")
                .hasSize(2);
    }

    @Test
    void theBestSeatsKeepToThePrice() throws Exception {
        var performance =
                ledger.aPerformance().in(theatre()).at("20.00").at(0, "60.00").onSale();
        var cheap = Map.of("bestAvailable", Map.of("quantity", 2, "maxPrice", "20.00"));
        assertThat(seats(hold(Api.anonymous(), performance, cheap))).allMatch(seat -> !seat.startsWith("stalls"));
        var tooCheap = Map.of("bestAvailable", Map.of("quantity", 2, "maxPrice", "19.99"));
        assertThat(hold(Api.anonymous(), performance, tooCheap).code()).isEqualTo("nothing-at-that-price");
    }

    @Test
    void generalAdmissionIsSoldToTheLastPlaceAndNoFurther() throws Exception {
        var performance = ledger.aPerformance()
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

    /** Two of one price category. */
    @Test
    void anAreaIsSoldToItsLastPlaceAndTheOtherIsLeftAlone() throws Exception {
        var performance = ledger.aPerformance()
                .in(stallsOf(1, 2).area("floor", 3).area("gallery", 3))
                .onSale();
        var two = Map.of("area", "gallery", "quantity", 2);
        assertThat(seats(hold(Api.anonymous(), performance, two))).allMatch(seat -> seat.startsWith("gallery#"));
        assertThat(hold(Api.anonymous(), performance, two).code()).isEqualTo("sold-out");
        assertThat(hold(Api.anonymous(), performance, Map.of("area", "stalls", "quantity", 1))
                        .code())
                .isEqualTo("no-such-area");
        var free = Api.anonymous().get("performances/" + performance.id() + "/availability");
        assertThat(free.body().path("areas").path("floor").asInt()).isEqualTo(3);
        assertThat(free.body().path("areas").path("gallery").asInt()).isEqualTo(1);
    }

    @Test
    void whatCannotBeIsRefusedByName() throws Exception {
        var performance = ledger.aPerformance().limitedTo(4).onSale();
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
        refuses(ledger.aPerformance().notYetOnSale(), 409, "not-on-sale", Map.of("category", "A", "quantity", 1));
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
}
