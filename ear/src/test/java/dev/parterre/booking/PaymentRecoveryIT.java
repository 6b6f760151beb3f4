package dev.parterre.booking;

import static dev.parterre.booking.Shopping.awaitFree;
import static dev.parterre.booking.Shopping.book;
import static dev.parterre.booking.Shopping.bookAsCustomer;
import static dev.parterre.booking.Shopping.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a booking whose payment was interrupted, came late, or never came. */
class PaymentRecoveryIT {

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void anInterruptedPaymentIsTakenUpAgain() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var reference = bookAsCustomer(performance, "stalls-1-1", "stalls-1-2");
        setBackToBeforeTheCharge(reference);

        Eventually.holds(
                Duration.ofSeconds(40),
                "the booking to be confirmed",
                () -> ledger.count("select count(*) from booking where state = 'CONFIRMED' and reference = '"
                                + reference + "'")
                        == 1);
        assertThat(ledger.count("select count(*) from payment where purpose = '" + reference + "'"))
                .isOne();
    }

    /** As a crash leaves it that came after the gateway was asked and before its answer was written down. */
    private void setBackToBeforeTheCharge(String reference) throws Exception {
        awaitTickets(reference, 2);
        var booking = "(select id from booking where reference = '" + reference + "')";
        ledger.update(
                "update hold h join booking b on b.hold_id = h.id set h.state = 'ACTIVE', h.expires_at = b.pay_until where b.reference = '"
                        + reference + "'");
        ledger.update(
                "update place p join booking b on b.id = p.booking_id set p.state = 'HELD', p.booking_id = null, p.held_until = b.pay_until"
                        + " where b.reference = '" + reference + "'");
        ledger.update("update booking_line set state = 'PENDING' where booking_id = " + booking);
        ledger.update(
                "update payment set state = 'CREATED', gateway_ref = null, settled_at = null, received_minor = null,"
                        + " received_currency = null, ask_at = null where purpose = '" + reference + "'");
        ledger.update("delete from outbox where fact in ('BookingConfirmed', 'PaymentCaptured') and payload like '%"
                + reference + "%'");
        ledger.update("delete from ticket where booking_reference = '" + reference + "'");
        ledger.update("update booking set state = 'AWAITING_PAYMENT', confirmed_at = null, undo_until = null,"
                + " created_at = utc_timestamp(6) - interval 1 minute where reference = '" + reference + "'");
    }

    @Test
    void moneyThatComesLateBuysTheSamePlacesWhileTheyAreFree() throws Exception {
        var reference = bookAsCustomer(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");
        setBackToExpired(reference);

        tellAgainThatItIsPaid(reference);

        awaitState(reference, "CONFIRMED");
        assertThat(ledger.count(
                        "select count(*) from refund r join payment p on p.id = r.payment_id where p.purpose = '"
                                + reference + "'"))
                .isZero();
    }

    @Test
    void moneyThatComesTooLateGoesBack() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var reference = bookAsCustomer(performance, "stalls-1-1", "stalls-1-2");
        setBackToExpired(reference);
        awaitFree(performance, 50);
        assertThat(book(hold(performance, "stalls-1-1", "stalls-1-2"), "pm_card_visa")
                        .status())
                .isEqualTo(201);

        tellAgainThatItIsPaid(reference);
        tellAgainThatItIsPaid(reference);

        Eventually.holds(
                Duration.ofSeconds(30),
                "the money to go back",
                () -> ledger.count(
                                "select coalesce(sum(r.amount_minor), 0) from refund r join payment p on p.id = r.payment_id"
                                        + " where r.state = 'DONE' and p.purpose = '" + reference + "'")
                        == 9000);
        assertThat(ledger.count(
                        "select count(*) from booking where state = 'EXPIRED' and reference = '" + reference + "'"))
                .isOne();
        assertThat(ledger.count("select count(*) from outbox where fact = 'BookingPaidTooLate' and payload like '%"
                        + reference + "%'"))
                .isOne();
    }

    /** As it stands when the time to pay ran out before the bank's answer came. */
    private void setBackToExpired(String reference) throws Exception {
        var gatewayRef = ledger.text("select gateway_ref from payment where purpose = '" + reference + "'");
        setBackToBeforeTheCharge(reference);
        ledger.update("update payment set state = 'CAPTURED', settled_at = utc_timestamp(6), gateway_ref = '"
                + gatewayRef + "' where purpose = '" + reference + "'");
        ledger.update(
                "update place p join hold h on h.id = p.hold_id join booking b on b.hold_id = h.id set p.state = 'FREE',"
                        + " p.hold_id = null, p.held_until = null where b.reference = '" + reference + "'");
        ledger.update("update hold h join booking b on b.hold_id = h.id set h.state = 'EXPIRED' where b.reference = '"
                + reference + "'");
        ledger.update(
                "update booking_line l join booking b on b.id = l.booking_id set l.state = 'LAPSED' where b.reference = '"
                        + reference + "'");
        ledger.update("update booking set state = 'EXPIRED', ended_at = utc_timestamp(6) where reference = '"
                + reference + "'");
    }

    private void tellAgainThatItIsPaid(String reference) throws Exception {
        ledger.update(
                "insert into outbox (fact_id, fact, payload, correlation_id, created_at) select uuid(), 'PaymentSettled',"
                        + " json_object('paymentId', id, 'purpose', purpose, 'state', state), 'late', utc_timestamp(6)"
                        + " from payment where purpose = '" + reference + "'");
    }

    private void awaitTickets(String reference, int tickets) {
        Eventually.holds(
                Duration.ofSeconds(40),
                tickets + " tickets of " + reference,
                () -> ledger.count("select count(*) from ticket where booking_reference = '" + reference + "'")
                        == tickets);
    }

    private void awaitState(String reference, String state) {
        Eventually.holds(
                Duration.ofSeconds(40),
                reference + " to be " + state,
                () -> ledger.count("select count(*) from booking where state = '" + state + "' and reference = '"
                                + reference + "'")
                        == 1);
    }

    @Test
    void anOrderThatIsNeverPaidGivesItsPlacesBack() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var hold = hold(performance, "stalls-1-1", "stalls-1-2");
        var waiting = book(hold, "pm_card_authenticationRequired");
        assertThat(waiting.status()).as(waiting.body().toString()).isEqualTo(202);
        assertThat(waiting.text("actionUrl")).startsWith("http");
        assertThat(Api.anonymous()
                        .delete("holds/" + hold.text("id"), "Hold-Secret", hold.text("secret"))
                        .code())
                .isEqualTo("payment-under-way");

        ledger.update(
                "update booking set created_at = created_at - interval 1 hour, pay_until = utc_timestamp(6) - interval 1 second"
                        + " where reference = '" + waiting.text("reference") + "'");
        Eventually.holds(
                Duration.ofSeconds(40),
                "the booking to expire",
                () -> ledger.count("select count(*) from booking where state = 'EXPIRED' and reference = '"
                                + waiting.text("reference") + "'")
                        == 1);
        assertThat(hold(performance, "stalls-1-1", "stalls-1-2").status()).isEqualTo(201);
    }
}
