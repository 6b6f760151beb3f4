package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Eventually;
import java.time.Duration;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a buyer does over the API, as phrases. */
final class Shopping {

    static final Map<String, String> ANA =
            Map.of("name", "Ana Guest", "email", "ana.guest@example.com", "language", "en");

    private Shopping() {}

    /** A guest asks for these seats. */
    static Answer hold(Opened performance, String... seats) {
        return Api.anonymous().post("performances/" + performance.id() + "/holds", Map.of("seats", List.of(seats)));
    }

    /** Ana books and pays what she holds. */
    static Answer book(Answer hold, String token) {
        var payment = Map.of("method", "card", "token", token);
        var order = Map.of("hold", hold.text("id"), "buyer", ANA, "payment", payment);
        return Api.anonymous().post("bookings", order, "Hold-Secret", hold.text("secret"));
    }

    /** The demo customer holds these seats, books and pays them. */
    static String bookAsCustomer(Opened performance, String... seats) {
        var customer = Api.as("CUSTOMER");
        var hold = customer.post("performances/" + performance.id() + "/holds", Map.of("seats", List.of(seats)));
        var order = Map.of("hold", hold.text("id"), "payment", Map.of("token", "pm_card_visa"));
        var booking = customer.post("bookings", order);
        assertThat(booking.status()).as(booking.body().toString()).isEqualTo(201);
        return booking.text("reference");
    }

    /** Somebody asks for places in whatever way. */
    static Answer hold(Api who, Opened performance, Object request) {
        return who.post("performances/" + performance.id() + "/holds", request);
    }

    /** Availability may be a second old. */
    static void awaitFree(Opened performance, int places) {
        Eventually.holds(
                Duration.ofSeconds(5),
                places + " free places",
                () -> free(performance).size() == places);
    }

    /** Ordinals of the free places, at most a second old. */
    static List<Integer> free(Opened performance) {
        var answer = Api.anonymous().get("performances/" + performance.id() + "/availability");
        var bits = BitSet.valueOf(Base64.getDecoder().decode(at(answer, "/free")));
        return IntStream.range(0, performance.plan().places())
                .filter(bits::get)
                .boxed()
                .toList();
    }

    static List<String> seats(Answer hold) {
        return stream(hold.body().path("places"))
                .map(place -> place.path("seat").asText())
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static String at(Answer answer, String pointer) {
        return answer.body().at(pointer).asText();
    }
}
