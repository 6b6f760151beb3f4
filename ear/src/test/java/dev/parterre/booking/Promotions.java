package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What staff and buyers do with codes, as phrases. */
final class Promotions {

    private Promotions() {}

    static String aCode() {
        return "T-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    }

    /** A promotion of ten percent off everything. @return its code */
    static String aTenth(Map<String, Object> more) {
        return made(Map.of("kind", "PERCENT", "rate", "10"), more).text("code");
    }

    static Answer made(Map<String, Object> discount, Map<String, Object> more) {
        var answer = Api.as("ADMIN").post("promotions", terms(aCode(), discount, more));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer;
    }

    static Map<String, Object> terms(String code, Map<String, Object> discount, Map<String, Object> more) {
        var terms = new HashMap<String, Object>(Map.of("code", code, "name", "Test", "discount", discount));
        terms.putAll(more);
        return terms;
    }

    static Map<String, Object> places(int quantity, String code) {
        return Map.of("category", "A", "quantity", quantity, "promotion", code);
    }

    static Answer guestHolds(Opened performance, int quantity, String code) {
        return Shopping.hold(Api.anonymous(), performance, places(quantity, code));
    }

    /** A guest books what they hold; @param token null when it costs nothing */
    static Answer book(Answer hold, String email, String token) {
        var order = new HashMap<String, Object>(
                Map.of("hold", hold.text("id"), "buyer", Map.of("name", "Guest", "email", email, "language", "en")));
        if (token != null) {
            order.put("payment", Map.of("method", "card", "token", token));
        }
        return Api.anonymous().post("bookings", order, "Hold-Secret", hold.text("secret"));
    }
}
