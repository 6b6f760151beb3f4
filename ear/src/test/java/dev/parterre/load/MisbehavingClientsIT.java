package dev.parterre.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Metrics;
import dev.parterre.testing.RawClient;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests sent by halves, endless ones, and clients that vanish: they end, and hold nothing that others need. */
class MisbehavingClientsIT {

    private static final String HOLDS = "performances/1/holds";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Test
    void aHeadThatNeverEndsIsLetGo() throws Exception {
        try (var client = RawClient.open()) {
            client.send("POST /api/v1/" + HOLDS + " HTTP/1.1\r\nHost: localhost\r\nContent-");
            assertThat(client.receiveAll(LONGEST)).doesNotContain("HTTP/1.1 2");
        }
    }

    @Test
    void bodiesSentByHalvesHoldNoThreadAndAreLetGo() throws Exception {
        List<RawClient> halves = new ArrayList<>();
        for (var i = 0; i < 60; i++) {
            halves.add(RawClient.open().sendHead("POST", HOLDS, 200).send("{\"seats\":["));
        }
        var before = System.nanoTime();
        assertThat(Api.anonymous().post("bookings", "{}").status()).isEqualTo(422);
        assertThat(Api.anonymous().get("holds/nobodys").status()).isEqualTo(404);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        for (var half : halves) {
            assertThat(end(half)).doesNotContain("HTTP/1.1 2");
            half.close();
        }
    }

    @Test
    void whoVanishesLeavesNothingBehind() throws Exception {
        for (var i = 0; i < 40; i++) {
            RawClient.open().sendHead("POST", HOLDS, 200).send("{").vanish();
            RawClient.open().sendHead("POST", "bookings", 2).send("{}").vanish();
        }
        Eventually.holds(LONGEST, "nobody inside", () -> inside("changes") == 0 && inside("reads") == 0);
    }

    @Test
    void aBodyTooLargeIsRefusedBeforeItIsSent() throws Exception {
        try (var client = RawClient.open()) {
            client.sendHead("POST", HOLDS, 1_000_000);
            var answer = client.receiveAll(LONGEST);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"too-large\"");
        }
    }

    @Test
    void aBodyOfUnknownLengthIsRefusedWhenItIsTooLarge() throws Exception {
        try (var client = RawClient.open()) {
            client.send("POST /api/v1/" + HOLDS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n");
            var chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
            assertThat(answerBeyondTheLimit(client, chunk)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aHeaderOfAHundredKilobytesIsNoRequest() throws Exception {
        try (var client = RawClient.open()) {
            client.send(
                    "GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(100_000) + "\r\n\r\n");
            assertThat(end(client)).doesNotContain("HTTP/1.1 2");
        }
    }

    private static String answerBeyondTheLimit(RawClient client, String chunk) throws IOException {
        for (var i = 0; i < 4; i++) {
            client.send(chunk);
        }
        client.send("1\r\n \r\n");
        return client.receive(100, LONGEST);
    }

    /** Being reset is an end too. */
    private static String end(RawClient client) throws IOException {
        try {
            return client.receiveAll(LONGEST);
        } catch (SocketException reset) {
            return "";
        }
    }

    private static double inside(String kind) {
        try {
            return Metrics.value("parterre_web_requests_inside", "kind=\"" + kind + "\"");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
