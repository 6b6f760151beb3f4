package dev.parterre.booking;

import static dev.parterre.booking.Shopping.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.CardGateway;
import dev.parterre.testing.Eventually;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** An order of Ana's for two places at 45.00 each, and what became of it by our books and by the gateway's. */
final class Orders {

    static final long PRICE = 9_000;
    static final String VISA = "4242424242424242";
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Ledger ledger;

    Orders(Ledger ledger) {
        this.ledger = ledger;
    }

    Answer aHold() {
        try {
            return hold(ledger.aPerformance().onSale());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    Answer hold(Opened performance) {
        var hold = Shopping.hold(performance, "stalls-1-1", "stalls-1-2");
        assertThat(hold.status()).as(hold.body().toString()).isEqualTo(201);
        return hold;
    }

    /** @param payment as the API wants it */
    static Answer book(Answer hold, Map<String, String> payment, String key) {
        var order = Map.of("hold", hold.text("id"), "buyer", ANA, "payment", payment);
        return Api.anonymous().post("bookings", order, "Hold-Secret", hold.text("secret"), "Idempotency-Key", key);
    }

    /** On the gateway's page; the answer names it. */
    Answer bookOnPage(Answer hold) {
        var waiting = book(hold, Map.of("method", "card"), "page-" + hold.text("id"));
        assertThat(waiting.status()).as(waiting.body().toString()).isEqualTo(202);
        assertThat(waiting.text("actionUrl")).contains("/hosted/checkout/");
        return waiting;
    }

    /** The booking that a hold became or was to become last. */
    String referenceOf(Answer hold) throws Exception {
        return ledger.text("select b.reference from booking b join hold h on h.id = b.hold_id where h.public_id = '"
                + hold.text("id") + "' order by b.id desc limit 1");
    }

    void awaitBooking(String reference, String state) {
        await(
                reference + " to be " + state,
                "booking where state = '" + state + "' and reference = '" + reference + "'",
                1);
    }

    void awaitPaidBack(String reference, long minor) {
        Eventually.holds(
                PATIENCE,
                minor + " to be paid back of " + reference,
                () -> ledger.count(
                                "select coalesce(sum(r.amount_minor), 0) from refund r join payment p on p.id = r.payment_id"
                                        + " where r.state = 'DONE' and p.purpose = '" + reference + "'")
                        == minor);
    }

    void await(String what, String rows, int many) {
        Eventually.holds(PATIENCE, what, () -> ledger.count("select count(*) from " + rows) == many);
    }

    /** What is owed is paid, exactly once, by both books. */
    void assertMoney(String reference, long in, long out) {
        assertThat(CardGateway.moneyIn(reference))
                .as("taken by the gateway for " + reference)
                .isEqualTo(in);
        assertThat(CardGateway.captures(reference)).as("times it was taken").isEqualTo(in == 0 ? 0 : 1);
        assertThat(CardGateway.moneyOut(reference))
                .as("paid back by the gateway")
                .isEqualTo(out);
        assertThat(ledger.count(
                        "select coalesce(sum(coalesce(received_minor, 0)), 0) from payment where state = 'CAPTURED' and purpose = '"
                                + reference + "'"))
                .as("taken by our books")
                .isEqualTo((int) in);
        await(
                "one fact of each capture",
                "outbox where fact = 'PaymentCaptured' and relayed_at is not null and payload like '%" + reference
                        + "%'",
                in == 0 ? 0 : 1);
    }

    /** Facts take a moment to reach those who act on them; what they do is among the invariants. */
    void awaitQuiet() {
        await("all facts to be handed on", "outbox where relayed_at is null", 0);
        await(
                "every capture in the ledger",
                "payment p where p.state = 'CAPTURED' and p.settled_at > (select began_at from ledger_head)"
                        + " and not exists (select 1 from ledger_entry e where e.source = concat('captured:', p.id))",
                0);
        await(
                "every sale in the ledger",
                "booking b where b.confirmed_at > (select began_at from ledger_head) and b.total_minor > 0"
                        + " and not exists (select 1 from ledger_entry e where e.source = concat('sold:', b.reference))",
                0);
        await(
                "every refund in the ledger",
                "refund r where r.state = 'DONE' and r.done_at > (select began_at from ledger_head)"
                        + " and not exists (select 1 from ledger_entry e where e.source = concat('refunded:', r.id))",
                0);
    }
}
