package dev.parterre.booking;

import static dev.parterre.booking.Shopping.at;
import static dev.parterre.booking.Shopping.hold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.testing.Api;
import dev.parterre.testing.Invariants;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who follows a performance sees what others do to its places. */
class AvailabilityStreamIT {

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void aListenerSeesAnothersHoldItsReleaseAndTheEndOfOne() throws Exception {
        var performance = ledger.aPerformance().onSale();
        try (var listener = SeatMap.of(performance)) {
            assertThat(listener.await("state").path("counts").path("A").asInt()).isEqualTo(50);

            var hold = hold(performance, "stalls-1-1", "stalls-1-2");
            var taken = listener.await("change");
            assertThat(ordinals(taken.path("taken"))).containsExactly(0, 1);
            assertThat(ordinals(taken.path("freed"))).isEmpty();
            assertThat(taken.path("counts").path("A").asInt()).isEqualTo(48);

            release(hold);
            assertThat(ordinals(listener.await("change").path("freed"))).containsExactly(0, 1);

            var second = hold(performance, "stalls-5-9", "stalls-5-10");
            assertThat(ordinals(listener.await("change").path("taken"))).containsExactly(48, 49);
            ledger.endsClaimIn(2, at(second, "/id"));
            assertThat(ordinals(listener.await("change").path("freed"))).containsExactly(48, 49);
            release(second);
        }
    }

    @Test
    void allListenersAreToldTheSame() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var listeners = new ArrayList<SeatMap>();
        try {
            for (var i = 0; i < 50; i++) {
                listeners.add(SeatMap.of(performance));
            }
            for (var listener : listeners) {
                listener.await("state");
            }
            hold(performance, "stalls-2-1", "stalls-2-2");
            for (var listener : listeners) {
                assertThat(ordinals(listener.await("change").path("taken"))).containsExactly(10, 11);
            }
        } finally {
            listeners.forEach(SeatMap::close);
        }
    }

    @Test
    void whoComesBackAndHasMissedNothingIsNotToldEverythingAgain() throws Exception {
        var performance = ledger.aPerformance().onSale();
        String version;
        try (var listener = SeatMap.of(performance)) {
            version = listener.await("state").path("version").asText();
        }
        try (var back = SeatMap.of(performance, "Last-Event-ID", version)) {
            hold(performance, "stalls-1-1", "stalls-1-2");
            assertThat(ordinals(back.next().path("taken"))).containsExactly(0, 1);
        }
        try (var late = SeatMap.of(performance, "Last-Event-ID", version)) {
            assertThat(late.await("state").path("counts").path("A").asInt()).isEqualTo(48);
        }
    }

    @Test
    void refusesAsTheRestOfTheApi() {
        var answer = Api.anonymous().get("performances/999999999/availability/stream", "Accept", "text/event-stream");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("no-such-performance");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static void release(Api.Answer hold) {
        assertThat(Api.anonymous()
                        .delete("holds/" + at(hold, "/id"), "Hold-Secret", at(hold, "/secret"))
                        .status())
                .isEqualTo(204);
    }

    private static List<Integer> ordinals(Iterable<JsonNode> array) {
        var ordinals = new ArrayList<Integer>();
        array.forEach(ordinal -> ordinals.add(ordinal.asInt()));
        return ordinals;
    }
}
