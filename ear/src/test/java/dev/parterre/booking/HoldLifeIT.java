package dev.parterre.booking;

import static dev.parterre.booking.Shopping.at;
import static dev.parterre.booking.Shopping.awaitFree;
import static dev.parterre.booking.Shopping.hold;
import static dev.parterre.booking.Shopping.seats;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Invariants;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose a hold is, how long it lives, and what becomes of it. */
class HoldLifeIT {

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void aHoldExistsForItsOwnerOnly() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var hold = hold(Api.anonymous(), performance, Map.of("category", "A", "quantity", 2));
        var path = "holds/" + at(hold, "/id");
        String[] secret = {"Hold-Secret", at(hold, "/secret")};

        assertThat(Api.anonymous().get(path, secret).status()).isEqualTo(200);
        assertThat(Api.anonymous().get(path, secret).body().has("secret")).isFalse();
        assertThat(Api.anonymous().get(path).code()).isEqualTo("no-such-hold");
        assertThat(Api.anonymous().delete(path, "Hold-Secret", "x").status()).isEqualTo(404);
        assertThat(Api.as("CUSTOMER").get(path).status()).isEqualTo(404);
        assertThat(Api.anonymous().get("holds/nonsense").status()).isEqualTo(404);
    }

    @Test
    void anAccountsHoldNeedsNoSecret() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var customer = Api.as("CUSTOMER");
        var hold = hold(customer, performance, Map.of("category", "A", "quantity", 2));
        assertThat(customer.get("holds/" + at(hold, "/id")).status()).isEqualTo(200);
    }

    @Test
    void theLimitCountsWhatAnAccountHolds() throws Exception {
        var performance = ledger.aPerformance().limitedTo(5).onSale();
        var customer = Api.as("CUSTOMER");
        assertThat(hold(customer, performance, Map.of("category", "A", "quantity", 3))
                        .status())
                .isEqualTo(201);
        assertThat(hold(customer, performance, Map.of("category", "A", "quantity", 3))
                        .code())
                .isEqualTo("limit-exceeded");
        assertThat(hold(customer, performance, Map.of("category", "A", "quantity", 2))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aHoldIsExtendedOnceAndGivenBack() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var hold = hold(Api.anonymous(), performance, Map.of("seats", List.of("stalls-1-1", "stalls-1-2")));
        var path = "holds/" + at(hold, "/id");
        String[] secret = {"Hold-Secret", at(hold, "/secret")};

        var extended = Api.anonymous().post(path + "/extension", Map.of(), secret);
        assertThat(Duration.between(
                        OffsetDateTime.parse(at(hold, "/expiresAt")), OffsetDateTime.parse(at(extended, "/expiresAt"))))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(Api.anonymous().post(path + "/extension", Map.of(), secret).code())
                .isEqualTo("hold-already-extended");

        assertThat(Api.anonymous().delete(path, secret).status()).isEqualTo(204);
        assertThat(Api.anonymous().delete(path, secret).status()).isEqualTo(204);
        assertThat(at(Api.anonymous().get(path, secret), "/state")).isEqualTo("RELEASED");
        assertThat(hold(Api.anonymous(), performance, Map.of("seats", List.of("stalls-1-1", "stalls-1-2")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anExpiredHoldIsClaimableAtOnce() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var seats = Map.of("seats", List.of("stalls-3-1", "stalls-3-2"));
        var hold = hold(Api.anonymous(), performance, seats);
        expire(hold);
        awaitFree(performance, 50);

        assertThat(hold(Api.anonymous(), performance, seats).status()).isEqualTo(201);
        String[] secret = {"Hold-Secret", at(hold, "/secret")};
        assertThat(Api.anonymous()
                        .post("holds/" + at(hold, "/id") + "/extension", Map.of(), secret)
                        .code())
                .isEqualTo("hold-expired");
    }

    /** As if it had been made earlier, on another node: this one hears of it within a second. */
    private void expire(Answer hold) throws Exception {
        ledger.update("update hold set expires_at = utc_timestamp(6) - interval 1 second where public_id = '"
                + at(hold, "/id") + "'");
        ledger.update("update place p join hold h on h.id = p.hold_id set p.held_until = h.expires_at"
                + " where h.public_id = '" + at(hold, "/id") + "'");
    }

    @Test
    void aRepeatedRequestIsOneHold() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var path = "performances/" + performance.id() + "/holds";
        var request = Map.of("category", "A", "quantity", 2);

        var first = Api.anonymous().post(path, request, "Idempotency-Key", "again-" + performance.id());
        var second = Api.anonymous().post(path, request, "Idempotency-Key", "again-" + performance.id());

        assertThat(at(second, "/id")).isEqualTo(at(first, "/id"));
        awaitFree(performance, 48);
    }
}
