package dev.parterre.rush;

import java.util.StringJoiner;

/** Requests as bytes, for a buyer with these credentials. */
final class Ask {

    private final String tail;

    private Ask(String tail) {
        this.tail = tail;
    }

    static Ask guest() {
        return new Ask(" HTTP/1.1\r\nHost: localhost\r\n");
    }

    static Ask customer(String token) {
        return new Ask(" HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n");
    }

    Buyer.Call hold(Hall hall, Wish wish) {
        return post(wish, "/api/v1/performances/" + wish.performance() + "/holds", body(hall, wish), null);
    }

    private static String body(Hall hall, Wish wish) {
        if (wish.isNamed()) {
            var keys = new StringJoiner("\",\"", "{\"seats\":[\"", "\"]}");
            for (var seat : wish.seats()) {
                keys.add(hall.key(seat));
            }
            return keys.toString();
        }
        return switch (wish.category()) {
            case Wish.BEST, Wish.BEST_TOGETHER ->
                "{\"bestAvailable\":{\"quantity\":" + wish.quantity() + ",\"together\":"
                        + wish.category().equals(Wish.BEST_TOGETHER) + "}}";
            default -> "{\"category\":\"" + wish.category() + "\",\"quantity\":" + wish.quantity() + "}";
        };
    }

    /** Books a hold that costs nothing. */
    Buyer.Call book(Wish wish, String secret, String email) {
        var body = "{\"hold\":\"" + wish.subject() + "\",\"buyer\":{\"name\":\"Rush\",\"email\":\"" + email
                + "\",\"language\":\"en\"}}";
        return post(wish, "/api/v1/bookings", body, secret);
    }

    Buyer.Call cancel(Wish wish) {
        return post(wish, "/api/v1/bookings/" + wish.subject() + "/cancellations", "{}", null);
    }

    Buyer.Call release(Wish wish, String secret) {
        return call(wish, "DELETE /api/v1/holds/" + wish.subject() + tail + "Hold-Secret: " + secret + "\r\n\r\n");
    }

    /** @param tag of what the reader has already, null when nothing */
    Buyer.Call availability(Wish wish, String tag) {
        return call(
                wish,
                "GET /api/v1/performances/" + wish.performance() + "/availability" + tail
                        + (tag == null ? "" : "If-None-Match: " + tag + "\r\n") + "\r\n");
    }

    private Buyer.Call post(Wish wish, String path, String body, String secret) {
        return call(
                wish,
                "POST " + path + tail + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n"
                        + (secret == null ? "" : "Hold-Secret: " + secret + "\r\n")
                        + (wish.key() == null ? "" : "Idempotency-Key: " + wish.key() + "\r\n") + "\r\n" + body);
    }

    private static Buyer.Call call(Wish wish, String request) {
        return new Buyer.Call(wish, Reply.ascii(request));
    }
}
