package dev.parterre.load;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parterre.testing.Api;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** While the database is away everybody is told to come back, none that it was our fault; afterwards it goes on by itself. */
class DatabaseAwayIT {

    private static final Map<String, Object> ONE_SEAT = Map.of("seats", List.of("stalls-1-1"));

    @Test
    void everybodyIsToldToComeBack() throws Exception {
        assumeTrue(ParterreServer.isOwn(), "the server is somebody else's");
        var performance = open();
        var customer = Api.as("CUSTOMER");
        ParterreServer.killDatabase();
        try {
            assertToldToComeBack(Api.anonymous().post(performance + "/holds", ONE_SEAT));
            assertToldToComeBack(customer.post(performance + "/holds", ONE_SEAT));
            assertToldToComeBack(customer.get("bookings"));
            assertToldToComeBack(Api.withToken("ptk_nobodys").get("bookings"));
            assertToldToComeBack(Api.anonymous().get("events"));
            var page = page("");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
        } finally {
            ParterreServer.startDatabase();
        }
        assertThat(customer.post(performance + "/holds", ONE_SEAT).status()).isEqualTo(201);
        assertThat(page("").statusCode()).isEqualTo(200);
        Invariants.assertHold();
    }

    private static String open() throws Exception {
        try (var connection = ParterreServer.connection()) {
            return "performances/" + aPerformance(connection).onSale().id();
        }
    }

    private static void assertToldToComeBack(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("overloaded");
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
    }

    private static HttpResponse<String> page(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(ParterreServer.portal() + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
