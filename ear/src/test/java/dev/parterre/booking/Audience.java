package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many who book and pay one place of the floor each, all over the API. */
final class Audience {

    private static final int AT_ONCE = 8;

    private final Opened performance;

    Audience(Opened performance) {
        this.performance = performance;
    }

    /** @return their references */
    List<String> books(int many, String token) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var booked = IntStream.range(0, many)
                    .mapToObj(number -> pool.submit(() -> book(number, token)))
                    .toList();
            var references = new ArrayList<String>();
            for (var one : booked) {
                references.add(one.get());
            }
            return references;
        } finally {
            pool.shutdownNow();
        }
    }

    private String book(int number, String token) {
        var one = Map.of("category", "C", "quantity", 1);
        var hold = Shopping.hold(Api.anonymous(), performance, one);
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
