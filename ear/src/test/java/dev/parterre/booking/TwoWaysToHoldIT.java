package dev.parterre.booking;

import static dev.parterre.booking.Promotions.aTenth;
import static dev.parterre.booking.TwoWays.ORDINARY;
import static dev.parterre.booking.TwoWays.shape;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Invariants;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A guest's request for places is taken past the servlets; one with a cookie goes the ordinary way. Nobody can tell from the answer
 * which way it went.
 */
class TwoWaysToHoldIT {

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void bothAnswerAlike() throws Exception {
        var requests = Stream.<Object>of(
                        Map.of("seats", List.of("stalls-1-1", "stalls-1-2")),
                        Map.of("bestAvailable", Map.of("quantity", 2)),
                        Map.of("category", "A", "quantity", 2),
                        Map.of("seats", List.of("stalls-1-2", "stalls-1-3")),
                        Map.of("seats", List.of("stalls-99-1")),
                        Map.of("seats", List.of("stalls-1-1", "stalls-1-1")),
                        Map.of("seats", List.of()),
                        Map.of("category", "Щ", "quantity", 1),
                        Map.of("category", "A", "quantity", 5),
                        Map.of("category", "A", "quantity", 0),
                        Map.of("category", "A", "quantity", 100_000),
                        Map.of("category", "A", "quantity", "many"),
                        Map.of("bestAvailable", Map.of("quantity", 1, "maxPrice", "0.01")),
                        Promotions.places(2, aTenth(Map.of())),
                        Promotions.places(2, aTenth(Map.of("scope", Map.of("minQuantity", 3)))),
                        Promotions.places(2, "NO-SUCH-CODE"),
                        Map.of("bestAvailable", Map.of("quantity", 1, "maxPrice", "cheap")),
                        Map.of(
                                "seats",
                                List.of("stalls-1-1"),
                                "instead",
                                UUID.randomUUID().toString()),
                        Map.of(),
                        "{\"seats\": [",
                        "null",
                        "[]",
                        "")
                .toList();
        for (var language : List.of("en", "bg;q=0.9, de;q=0.1")) {
            for (var request : requests) {
                bothAnswerAlike(request, language);
            }
        }
    }

    private void bothAnswerAlike(Object request, String language) throws Exception {
        var past = hold(ledger.aPerformance().limitedTo(4).onSale(), request, "Accept-Language", language);
        var ordinary = hold(
                ledger.aPerformance().limitedTo(4).onSale(),
                request,
                "Accept-Language",
                language,
                ORDINARY[0],
                ORDINARY[1]);
        assertThat(shape(past)).as("%s in %s", request, language).isEqualTo(shape(ordinary));
    }

    @Test
    void bothKnowPerformancesAlike() throws Exception {
        var soon = ledger.aPerformance().notYetOnSale();
        var request = Map.of("category", "A", "quantity", 1);
        assertThat(shape(hold(soon, request))).isEqualTo(shape(hold(soon, request, ORDINARY)));
        for (var id : List.of("999999999", "0", "x", "99999999999999999999")) {
            var path = "performances/" + id + "/holds";
            assertThat(shape(Api.anonymous().post(path, request)))
                    .as(id)
                    .isEqualTo(shape(Api.anonymous().post(path, request, ORDINARY)));
        }
    }

    /** A key that came one way is known on the other: a client may sign in to the portal between two tries. */
    @Test
    void aRequestRepeatedTheOtherWayIsTheSame() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var request = Map.of("seats", List.of("stalls-2-2", "stalls-2-1"), "ticketTypes", List.of("CHILD", "ADULT"));
        var key = UUID.randomUUID().toString();

        var first = hold(performance, request, "Idempotency-Key", key);
        var again = hold(performance, request, "Idempotency-Key", key, ORDINARY[0], ORDINARY[1]);
        var other = hold(performance, Map.of("seats", List.of("stalls-3-1")), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    private static Answer hold(Opened performance, Object request, String... headers) {
        return Api.anonymous().post("performances/" + performance.id() + "/holds", request, headers);
    }
}
