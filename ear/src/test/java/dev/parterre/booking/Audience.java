package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many who book and pay one place each, all over the API. */
final class Audience {

    private static final int AT_ONCE = 8;

    private final Opened performance;
    private final int perRow;

    /** @param perRow seats of each row of the stalls */
    Audience(Opened performance, int perRow) {
        this.performance = performance;
        this.perRow = perRow;
    }

    /** @return their references */
    List<String> books(int many, String token) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var booked = IntStream.range(0, many)
                    .mapToObj(number -> pool.submit(() -> book(number, token)))
                    .toList();
            var references = new java.util.ArrayList<String>();
            for (var one : booked) {
                references.add(one.get());
            }
            return references;
        } finally {
            pool.shutdownNow();
        }
    }

    private String book(int number, String token) {
        var seat = "stalls-" + (number / perRow + 1) + "-" + (number % perRow + 1);
        var hold = Shopping.hold(performance, seat);
        assertThat(hold.status()).as(hold.body().toString()).isEqualTo(201);
        var order = Map.of(
                "hold", hold.text("id"),
                "buyer", Map.of("name", "Guest " + number, "email", email(number), "language", "en"),
                "payment", Map.of("method", "card", "token", token));
        var booking = Api.anonymous().post("bookings", order, "Hold-Secret", hold.text("secret"));
        assertThat(booking.status()).as(booking.body().toString()).isEqualTo(201);
        return booking.text("reference");
    }

    String email(int number) {
        return "guest" + number + ".of." + performance.id() + "@example.com";
    }
}
