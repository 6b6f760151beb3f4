package dev.parterre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.ParterreServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Somebody new with a saved card, and what they can do about their preferences. */
final class Customer {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    static final String PASSWORD = "one-box-for-two-please";

    private final String email;
    private final Api api;
    private final String card;

    private Customer(String email, Api api, String card) {
        this.email = email;
        this.api = api;
        this.card = card;
    }

    /** @param token as the gateway documents them */
    static Customer payingWith(String token) {
        var email = "customer-" + UUID.randomUUID() + "@example.com";
        var created = Api.as("ADMIN")
                .post(
                        "accounts",
                        Map.of(
                                "name",
                                "Mira Testova",
                                "email",
                                email,
                                "password",
                                PASSWORD,
                                "roles",
                                List.of("CUSTOMER")));
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        var api = Api.signedIn(email, PASSWORD);
        var method = api.post("payment-methods", Map.of("token", token));
        if (method.status() == 202) {
            tellTheBank(method.text("actionUrl"), "complete");
            method = api.post("payment-methods/" + method.text("setup") + "/completion", Map.of());
        }
        assertThat(method.status()).as(method.body().toString()).isEqualTo(201);
        return new Customer(email, api, method.text("id"));
    }

    /** On the page of the bank: {@code complete} or {@code fail}. */
    static void tellTheBank(String page, String outcome) {
        var form = HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("outcome=" + outcome))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(form, HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isLessThan(400);
        } catch (IOException e) {
            throw new AssertionError("the bank does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted at the bank", e);
        }
    }

    /** They sign in with it and {@link #PASSWORD}. */
    String email() {
        return email;
    }

    Api api() {
        return api;
    }

    String card() {
        return card;
    }

    /** Two seats together for whatever has that word, at most 45 EUR each; the fields given come on top. */
    String prefers(String word, Map<String, ?> fields) {
        var answer = api.post("preferences", wish(word, fields));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.text("id");
    }

    /**
     * The same before the sale, of which the engine has nothing to book yet. With {@link #saleBeginsUnheard} it is left to a run.
     */
    String waitsFor(Opened notYetOnSale, Map<String, ?> fields) throws SQLException {
        var preference = prefers(wordOf(notYetOnSale.id().value()), fields);
        decision(preference, "NONE");
        return preference;
    }

    /** As when a fact was lost: no trigger takes it up, only a run finds it. */
    static void saleBeginsUnheard(Opened performance) throws SQLException {
        try (var connection = ParterreServer.connection();
                var update = connection.createStatement()) {
            update.executeUpdate(
                    "update performance set state = 'ON_SALE', sale_from = utc_timestamp(6) - interval 1 day,"
                            + " version = version + 1 where id = " + performance.id());
        }
    }

    Map<String, Object> wish(String word, Map<String, ?> fields) {
        var wish = new HashMap<String, Object>(Map.of(
                "name",
                "Evenings",
                "words",
                List.of(word),
                "quantity",
                2,
                "maxPrice",
                "45.00",
                "mode",
                "BOOK",
                "paymentMethod",
                card));
        wish.putAll(fields);
        return wish;
    }

    JsonNode decisions(String preference) {
        var answer = api.get("preferences/" + preference + "/decisions");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().path("items");
    }

    /** The newest one. */
    JsonNode decision(String preference) {
        return decisions(preference).path(0);
    }

    /** The newest with this outcome, as soon as there is one; what came to nothing since then is passed over. */
    JsonNode decision(String preference, String outcome) {
        return Eventually.present(PATIENCE, outcome, () -> StreamSupport.stream(
                        decisions(preference).spliterator(), false)
                .filter(decision -> decision.path("outcome").asText().equals(outcome))
                .findFirst());
    }

    /** That one, as soon as it has this outcome. */
    JsonNode decided(String preference, String decision, String outcome) {
        return Eventually.present(PATIENCE, outcome, () -> StreamSupport.stream(
                        decisions(preference).spliterator(), false)
                .filter(found -> found.path("id").asText().equals(decision))
                .filter(found -> found.path("outcome").asText().equals(outcome))
                .findFirst());
    }

    /** Starts a run as soon as none is under way, and waits for its end. */
    static JsonNode run() {
        return ended(start(), PATIENCE);
    }

    /** Starts a run as soon as none is under way. */
    static String start() {
        return Eventually.present(PATIENCE, "a run that may start", () -> Optional.of(
                                Api.as("ADMIN").post("matching-runs", Map.of()))
                        .filter(answer -> answer.status() == 202))
                .text("id");
    }

    static JsonNode ended(String run, Duration patience) {
        return Eventually.present(patience, "the end of run " + run, () -> Optional.of(progress(run))
                .filter(progress -> !progress.path("state").asText().equals("STARTED")));
    }

    static JsonNode progress(String run) {
        return Api.as("ADMIN").get("matching-runs/" + run).body();
    }

    /** The preview as soon as it knows of a performance that was put on sale a moment ago; it may be a second behind. */
    JsonNode previewOf(Map<String, Object> wish) {
        return Eventually.present(Duration.ofSeconds(10), "a preview that fits", () -> Optional.of(
                        api.post("preferences/preview", wish).body())
                .filter(preview -> preview.path("fitting").asInt() > 0));
    }

    /** The word by which a fixture's performance is found, and no other. */
    static String wordOf(long performance) throws SQLException {
        try (var connection = ParterreServer.connection();
                var query = connection.prepareStatement(
                        "select e.search_text from event e join performance p on p.event_id = e.id where p.id = ?")) {
            query.setLong(1, performance);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
