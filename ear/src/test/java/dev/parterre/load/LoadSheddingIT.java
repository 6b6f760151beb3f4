package dev.parterre.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Metrics;
import dev.parterre.testing.ParterreServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** More than the machine can do: a quick 503 that says when to come back, and everything that was let in is finished. */
class LoadSheddingIT {

    private static final int READERS = 1300;
    private static final int ROOM = 128;
    /** Spelled like an id, so that the database has to be asked. */
    private static final String UNKNOWN = "a".repeat(26);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    @Test
    void readersBeyondTheRoomAreTurnedAwayWhileChangesGoOn() throws Exception {
        var away = Metrics.value("parterre_web_requests_turned_away", "kind=\"reads\"");
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        try (var database = ParterreServer.connection()) {
            lockHolds(database);
            for (var i = 0; i < READERS; i++) {
                asked.add(ask("holds/" + UNKNOWN));
            }
            awaitAnswers(asked, READERS - ROOM);
            var before = System.nanoTime();
            assertThat(Api.anonymous().post("bookings", "{}").status()).isEqualTo(422);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
            database.createStatement().execute("unlock tables");
        }
        var answers = new ArrayList<HttpResponse<String>>();
        for (var one : asked) {
            answers.add(one.get(30, TimeUnit.SECONDS));
        }
        assertThat(answers).extracting(answer -> answer.statusCode()).containsOnly(404, 503);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 404))
                .hasSize(ROOM);
        answers.stream().filter(answer -> answer.statusCode() == 503).forEach(LoadSheddingIT::assertSaysWhenToComeBack);
        assertThat(Metrics.value("parterre_web_requests_turned_away", "kind=\"reads\""))
                .isEqualTo(away + READERS - ROOM);
    }

    private static void assertSaysWhenToComeBack(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 3L);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"overloaded\"", "\"status\":503");
    }

    /** Every read of a hold waits until this connection says otherwise. */
    private static void lockHolds(Connection database) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute("lock tables hold write");
        }
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        var request = HttpRequest.newBuilder(ParterreServer.api().resolve(path))
                .timeout(Duration.ofSeconds(40))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    /** Whoever is turned away need not wait for those who were let in. */
    private static void awaitAnswers(List<CompletableFuture<HttpResponse<String>>> asked, int enough) {
        Eventually.holds(
                Duration.ofSeconds(20),
                enough + " quick answers",
                () -> asked.stream().filter(CompletableFuture::isDone).count() >= enough);
    }
}
