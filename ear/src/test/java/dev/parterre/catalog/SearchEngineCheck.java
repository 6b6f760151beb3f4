package dev.parterre.catalog;

import static dev.parterre.importing.SeasonText.evening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.importing.ImportedFiles;
import dev.parterre.importing.SeasonText;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.ParterreServer;
import dev.parterre.testing.SearchEngine;
import dev.parterre.testing.SearchIndex;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * With an OpenSearch beside the server that goes away and comes back: people are shown events and buy all the time, and
 * afterwards everything is found as it is by then. Run by the profile {@code opensearch} alone.
 */
class SearchEngineCheck {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String key = "oe" + UUID.randomUUID().toString().substring(0, 8);
    private final String town = "city=town" + key;

    @Test
    void goesOnWithoutItAndCatchesUp() throws Exception {
        load();
        SearchEngine.kill();
        try {
            peopleSeeAndBuy();
            var refused = Api.anonymous().get("events?" + town);
            assertThat(refused.status()).as(refused.body().toString()).isEqualTo(503);
            assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
            change("update performance p join event e on e.id = p.event_id set p.price_from_minor = 7700"
                    + " where e.external_id = '" + key + "-a'");
        } finally {
            SearchEngine.start();
        }
        isFound(town + "&minPrice=77.00");
    }

    @Test
    void startsWithoutItAndCatchesUp() throws Exception {
        load();
        SearchEngine.kill();
        ParterreServer.killServer();
        try {
            ParterreServer.startServer();
            peopleSeeAndBuy();
        } finally {
            SearchEngine.start();
        }
        isFound(town);
    }

    @Test
    void buildsItAnewWhenItHasLostAllItHad() throws Exception {
        load();
        SearchEngine.kill();
        try {
            SearchEngine.forget();
        } finally {
            SearchEngine.start();
        }
        isFound(town);
    }

    private void load() {
        ImportedFiles.season(SeasonText.of(key)
                .inCity("Town" + key)
                .event("a", "Тоска", evening("W03-6T19:00", "45.00", "12.00"))
                .json());
        SearchIndex.inStep();
        isFound(town);
    }

    private void isFound(String query) {
        Eventually.holds(PATIENCE, "the event to be found", () -> {
            var answer = Api.anonymous().get("events?" + query);
            return answer.status() == 200 && answer.body().path("total").asInt() == 1;
        });
    }

    private void peopleSeeAndBuy() throws Exception {
        var event = number("select id from event where external_id = '" + key + "-a'");
        var page = HttpRequest.newBuilder(URI.create(ParterreServer.portal() + "event?id=" + event))
                .build();
        assertThat(HTTP.send(page, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        var performance = number("select id from performance where event_id = " + event);
        var hold = Api.anonymous()
                .post("performances/" + performance + "/holds", Map.of("bestAvailable", Map.of("quantity", 1)));
        assertThat(hold.status()).as(hold.body().toString()).isEqualTo(201);
    }

    private static long number(String sql) throws SQLException {
        try (var connection = ParterreServer.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void change(String sql) throws SQLException {
        try (var connection = ParterreServer.connection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
