package dev.parterre.booking;

import static dev.parterre.booking.Shopping.at;
import static dev.parterre.booking.Shopping.awaitFree;
import static dev.parterre.booking.Shopping.free;
import static dev.parterre.booking.Shopping.hold;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a whole house asks for at once: which places are free. */
class AvailabilityIT {

    private static final Duration STALE_AT_MOST = Duration.ofMillis(250);

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void whoKnowsItIsToldSoUntilItChanges() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var first = ask(performance);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(first.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(first.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(first.headers().firstValue("X-Correlation-Id")).isPresent();
        var tag = tag(first);

        var again = ask(performance, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(tag(again)).isEqualTo(tag);
        assertThat(again.content()).isEmpty();
        assertThat(ask(performance, "If-None-Match", "\"something-else\"").status())
                .isEqualTo(200);
        assertThat(ask(performance, "If-None-Match", "W/" + tag).status()).isEqualTo(304);

        assertThat(hold(performance, "stalls-1-1", "stalls-1-2").status()).isEqualTo(201);
        Eventually.holds(
                STALE_AT_MOST,
                "the hold to show",
                () -> ask(performance, "If-None-Match", tag).status() == 200);
        assertThat(at(ask(performance), "/counts/A")).isEqualTo("48");
    }

    @Test
    void comesCompressedToWhoTakesIt() throws Exception {
        var performance = ledger.aPerformance().in(stallsOf(200, 100)).onSale();
        hold(performance, "stalls-1-1", "stalls-1-2");
        awaitFree(performance, 19_998);
        var plain = ask(performance);
        var compressed = ask(performance, "Accept-Encoding", "br, gzip");

        assertThat(plain.content().length).isLessThan(8_192);
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.content().length).isLessThan(plain.content().length);
        assertThat(unzipped(compressed)).isEqualTo(new ObjectMapper().readTree(plain.content()));
        assertThat(tag(compressed)).isNotEqualTo(tag(plain));
        for (var known : new String[] {tag(plain), tag(compressed)}) {
            assertThat(ask(performance, "Accept-Encoding", "gzip", "If-None-Match", known)
                            .status())
                    .isEqualTo(304);
        }
    }

    @Test
    void theEndOfAHoldShowsWithoutAnybodysDoing() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var hold = hold(performance, "stalls-3-1", "stalls-3-2");
        assertThat(free(performance)).hasSize(48);
        ledger.endsClaimIn(2, at(hold, "/id"));

        Eventually.holds(
                Duration.ofSeconds(5),
                "the claim to end",
                () -> ledger.count("select count(*) from place where performance_id = " + performance.id()
                                + " and held_until <= utc_timestamp(6)")
                        == 2);
        Eventually.holds(
                STALE_AT_MOST, "its end to show", () -> free(performance).size() == 50);
        assertThat(Api.anonymous()
                        .delete("holds/" + at(hold, "/id"), "Hold-Secret", at(hold, "/secret"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void refusesAsTheRestOfTheApi() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var path = "performances/" + performance.id() + "/availability";
        for (var unknown : new String[] {"999999999", "x", "-1", "99999999999999999999", "%00"}) {
            var answer = Api.anonymous().get("performances/" + unknown + "/availability");
            assertThat(answer.status()).as(unknown).isEqualTo(404);
            assertThat(answer.code()).as(unknown).isEqualTo("no-such-performance");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(Api.withToken("no-token-of-ours").get(path).status()).isEqualTo(401);
        assertThat(Api.as("ADMIN").get(path).status()).isEqualTo(200);
        assertThat(Api.anonymous().get(path, "Accept", "text/html").status()).isEqualTo(406);
        assertThat(Api.anonymous().send("HEAD", path, BodyPublishers.noBody()).status())
                .isEqualTo(200);
        assertThat(Api.anonymous().post(path, Map.of()).status()).isEqualTo(405);
    }

    @Test
    void aDraftIsNotShown() throws Exception {
        var performance = ledger.aPerformance().onSale();
        ledger.update("update performance set state = 'DRAFT' where id = " + performance.id());
        assertThat(ask(performance).code()).isEqualTo("no-such-performance");
        assertThat(Api.anonymous()
                        .get("performances/" + performance.id() + "/availability/stream")
                        .code())
                .isEqualTo("no-such-performance");
        ledger.update("update performance set state = 'ON_SALE' where id = " + performance.id());
    }

    private static Answer ask(Opened performance, String... headers) {
        return Api.anonymous().get("performances/" + performance.id() + "/availability", headers);
    }

    private static String tag(Answer answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static Object unzipped(Answer answer) throws IOException {
        return new ObjectMapper().readTree(new GZIPInputStream(new ByteArrayInputStream(answer.content())));
    }
}
