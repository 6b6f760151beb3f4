package dev.parterre.booking;

import static dev.parterre.booking.TwoWays.ORDINARY;
import static dev.parterre.booking.TwoWays.shape;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Invariants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A guest's booking of what costs nothing is taken past the servlets; one with a cookie, or one that must be paid for, goes the
 * ordinary way. Nobody can tell from the answer which way it went.
 */
class TwoWaysToBookIT {

    private static final Map<String, String> PERSON = Map.of("name", "Ана", "email", "two.ways@example.com");

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void bothAnswerAlike() throws Exception {
        for (var language : List.of("en", "bg;q=0.9, de;q=0.1")) {
            alike("0.00", Map.of("buyer", PERSON), language);
            alike("45.00", Map.of("buyer", PERSON), language);
            alike("0.00", Map.of(), language);
            alike("0.00", Map.of("buyer", Map.of("name", "Ана")), language);
            alike("0.00", Map.of("buyer", Map.of("name", "Ана", "email", "nobody")), language);
            alike("0.00", Map.of("buyer", PERSON, "payment", Map.of("method", "card")), language);
            alike("0.00", Map.of("buyer", PERSON, "hold", "unknown"), language);
            alike("0.00", Map.of("buyer", "Ана"), language);
        }
    }

    private void alike(String price, Map<String, Object> order, String language) throws Exception {
        var past = book(heldAt(price), order, "Accept-Language", language);
        var ordinary = book(heldAt(price), order, "Accept-Language", language, ORDINARY[0], ORDINARY[1]);
        assertThat(shape(past)).as("%s at %s in %s", order, price, language).isEqualTo(shape(ordinary));
    }

    @Test
    void somebodyElsesHoldIsUnknownEitherWay() throws Exception {
        var order = Map.of("hold", heldAt("0.00").text("id"), "buyer", PERSON);
        for (var secret : List.of("wrong", "")) {
            var past = Api.anonymous().post("bookings", order, "Hold-Secret", secret);
            var ordinary = Api.anonymous().post("bookings", order, "Hold-Secret", secret, ORDINARY[0], ORDINARY[1]);
            assertThat(past.status()).isEqualTo(404);
            assertThat(shape(past)).isEqualTo(shape(ordinary));
        }
        assertThat(shape(Api.anonymous().post("bookings", order)))
                .isEqualTo(shape(Api.anonymous().post("bookings", order, ORDINARY)));
    }

    /** A key that came one way is known on the other. */
    @Test
    void aRequestRepeatedTheOtherWayIsTheSame() throws Exception {
        var hold = heldAt("0.00");
        var key = UUID.randomUUID().toString();

        var first = book(hold, Map.of("buyer", PERSON), "Idempotency-Key", key);
        var again = book(hold, Map.of("buyer", PERSON), "Idempotency-Key", key, ORDINARY[0], ORDINARY[1]);
        var other = book(
                hold, Map.of("buyer", Map.of("name", "Боян", "email", "two.ways@example.com")), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text("reference")).isEqualTo(first.text("reference"));
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(ledger.count("select count(*) from booking b join hold h on h.id = b.hold_id where h.public_id = '"
                        + hold.text("id") + "'"))
                .isOne();
    }

    private Answer heldAt(String price) throws Exception {
        return Shopping.hold(ledger.aPerformance().at(price).onSale(), "stalls-1-1");
    }

    private static Answer book(Answer hold, Map<String, Object> order, String... headers) {
        var whole = new HashMap<String, Object>(Map.of("hold", hold.text("id")));
        whole.putAll(order);
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Hold-Secret";
        all[headers.length + 1] = hold.text("secret");
        return Api.anonymous().post("bookings", whole, all);
    }
}
