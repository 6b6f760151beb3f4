package dev.parterre.booking;

import static dev.parterre.booking.Shopping.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Metrics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person on call sees of a sale: on the management interface, without anything of a person. */
class SaleMetersIT {

    private static final String CALLS = "parterre_api_calls_seconds_count";
    private static final String HELD = "call=\"PerformanceHoldsResource.hold\",status=\"201\"";

    private final Ledger ledger = new Ledger();

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Test
    void holdsBookingsAndRefusalsAreCounted() throws Exception {
        var sale = ledger.aPerformance().onSale();
        var calls = Metrics.value(CALLS, HELD);
        var taken = Metrics.value("parterre_api_refusals_total", "code=\"places-taken\"");
        var relayed = Metrics.value("parterre_facts_relayed_total", "fact=\"BookingConfirmed\"");

        var held = hold(Api.anonymous(), sale, Map.of("seats", List.of("stalls-1-1", "stalls-1-2")));
        hold(Api.anonymous(), sale, Map.of("seats", List.of("stalls-1-1")));
        assertThat(Shopping.book(held, "pm_card_visa").status()).isEqualTo(201);

        assertThat(Metrics.value(CALLS, HELD)).isEqualTo(calls + 1);
        assertThat(Metrics.value("parterre_api_refusals_total", "code=\"places-taken\""))
                .isEqualTo(taken + 1);
        Eventually.holds(
                Duration.ofSeconds(10),
                "the fact",
                () -> value("parterre_facts_relayed_total", "fact=\"BookingConfirmed\"") > relayed);
    }

    @Test
    void queuesPoolsAndTheMachineCanBeSeen() throws Exception {
        var text = Metrics.text();
        assertThat(text)
                .contains("parterre_outbox_waiting", "parterre_web_requests_waiting")
                .contains("DeadLetters", "SendMail")
                .contains("ParterreDS", "memory_used_heap");
        assertThat(text.lines().filter(line -> line.startsWith("parterre_"))).noneMatch(line -> line.contains("@"));
    }

    private static double value(String name, String tag) {
        try {
            return Metrics.value(name, tag);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
