package dev.parterre.booking;

import static dev.parterre.booking.Shopping.at;
import static dev.parterre.booking.Shopping.awaitFree;
import static dev.parterre.booking.Shopping.free;
import static dev.parterre.booking.Shopping.hold;
import static dev.parterre.seating.SeatingFixture.theatre;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Invariants;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the seat map is drawn from. */
class PlanAndAvailabilityIT {

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void planAndAvailabilitySpeakOfTheSamePlaces() throws Exception {
        var performance = ledger.aPerformance().in(theatre()).onSale();
        hold(Api.anonymous(), performance, Map.of("seats", List.of("stalls-1-1", "stalls-1-2")));

        var plan = Api.anonymous().get("performances/" + performance.id() + "/plan");
        var seats = plan.body().findValues("seats").stream()
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
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
}
