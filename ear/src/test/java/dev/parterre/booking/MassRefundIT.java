package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A performance is called off, and everybody gets everything back, once. How many book it says {@code -Dparterre.it.refunds}; 200 when
 * it says nothing.
 */
class MassRefundIT {

    private static final int BOOKINGS = Integer.getInteger("parterre.it.refunds", 200);
    private static final Map<String, String> WHY = Map.of("en", "The singer is ill.", "bg", "Певицата е болна.");

    private final Ledger ledger = new Ledger();

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Test
    void aMassRefundThatIsKilledInTheMiddleGoesOnAndEachRefundIsMadeOnce() throws Exception {
        assumeTrue(ParterreServer.isOwn(), "the server is somebody else's");
        var performance = ledger.aPerformance()
                .in(SeatingFixture.stallsOf(1, 2).area("floor", BOOKINGS))
                .onSale();
        new Audience(performance).books(BOOKINGS, "pm_card_visa");
        var admin = Api.as("ADMIN");
        var wish = Map.of("kind", "CANCELLED", "reason", WHY);
        var preview = admin.post("performances/" + performance.id() + "/disruptions?dryRun=true", wish);
        assertThat(preview.body().path("bookings").asInt()).isEqualTo(BOOKINGS);
        assertThat(new BigDecimal(preview.body().at("/money/0/amount").asText()))
                .isEqualByComparingTo(new BigDecimal(45L * BOOKINGS));

        var begun = System.nanoTime();
        var id = admin.post("performances/" + performance.id() + "/disruptions", wish)
                .text("id");
        Eventually.holds(Duration.ofMinutes(10), "a third of them", () -> seenTo(id) >= BOOKINGS / 3);
        ParterreServer.killServer();
        var killed = System.nanoTime();
        var before = givenBack(performance.id().value());
        ParterreServer.startServer();
        var up = System.nanoTime();
        Eventually.holds(
                Duration.ofMinutes(20),
                "its end",
                () -> progress(id).path("state").asText().equals("COMPLETED"));
        var ended = System.nanoTime();
        report(before, killed - begun, ended - up);

        assertThat(before).as("given back before the kill").isBetween(BOOKINGS / 4, BOOKINGS - 1);
        Eventually.holds(
                Duration.ofMinutes(5),
                "all money back",
                () -> progress(id).at("/count/DONE").asInt() == BOOKINGS);
        everybodyGotEverythingOnce(performance.id().value());
        Eventually.holds(
                Duration.ofMinutes(15),
                "the books and documents, which follow through queues",
                () -> notInTheBooks(performance.id().value())
                                + notOnDocuments(performance.id().value())
                        == 0);
        reportBooks(System.nanoTime() - ended);
        Invariants.assertHold();
    }

    @Test
    void aRefundThatTheBankRefusesIsListedAndTriedAgain() throws Exception {
        var performance = ledger.aPerformance()
                .in(SeatingFixture.stallsOf(1, 2).area("floor", 5))
                .onSale();
        var refused = new Audience(performance).books(1, "pm_card_refundFail").get(0);
        var admin = Api.as("ADMIN");
        var id = admin.post(
                        "performances/" + performance.id() + "/disruptions", Map.of("kind", "CANCELLED", "reason", WHY))
                .text("id");

        Eventually.holds(
                Duration.ofMinutes(3),
                "the refusal",
                () -> progress(id).at("/count/FAILED").asInt() == 1);
        var failed = admin.get("disruptions/" + id + "/bookings").body().at("/items/0");
        assertThat(failed.path("reference").asText()).isEqualTo(refused);
        assertThat(failed.path("failure").asText()).startsWith("refund:");
        assertThat(Api.as("FINANCE")
                        .post("disruptions/" + id + "/retries", Map.of())
                        .status())
                .isEqualTo(200);
        Eventually.holds(
                Duration.ofMinutes(3),
                "another refund for the same money",
                () -> ledger.count(
                                "select count(*) from refund f join payment p on p.id = f.payment_id where p.purpose = '"
                                        + refused + "'")
                        == 2);
        assertThat(ledger.count(
                        "select count(*) from refund f join payment p on p.id = f.payment_id where p.purpose = '"
                                + refused + "' and f.replaced_by is null"))
                .isOne();
    }

    @Test
    void nobodyButOrganisersCallsOffAndNothingIsSoldAfterwards() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var hold = Shopping.hold(performance, "stalls-1-1");
        var wish = Map.of("kind", "CANCELLED", "reason", WHY);
        var path = "performances/" + performance.id() + "/disruptions";
        assertThat(Api.as("SUPPORT").post(path, wish).status()).isEqualTo(403);
        assertThat(Api.as("CUSTOMER").post(path, wish).status()).isEqualTo(403);
        assertThat(Api.anonymous().post(path, wish).status()).isEqualTo(401);
        assertThat(Api.as("ADMIN").post(path, Map.of("kind", "CANCELLED")).code())
                .isEqualTo("disruption-refused");

        assertThat(Api.as("ORGANISER").post(path, wish).status()).isEqualTo(202);

        assertThat(Shopping.book(hold, "pm_card_visa").code()).isEqualTo("not-on-sale");
        Eventually.holds(Duration.ofSeconds(5), "the end of the sale", () -> Shopping.hold(performance, "stalls-1-2")
                .code()
                .equals("not-on-sale"));
    }

    private static int seenTo(String id) {
        var count = progress(id).path("count");
        return count.path("GIVEN_BACK").asInt() + count.path("DONE").asInt();
    }

    private static JsonNode progress(String id) {
        return Api.as("ADMIN").get("disruptions/" + id).body();
    }

    private int givenBack(long performance) {
        return ledger.count(
                "select count(*) from booking where state = 'CANCELLED' and performance_id = " + performance);
    }

    private int notInTheBooks(long performance) {
        return ledger.count("select count(*) from refund f join payment p on p.id = f.payment_id"
                + " join booking b on b.reference = p.purpose where b.performance_id = " + performance
                + " and (not exists (select 1 from ledger_entry e where e.source = concat('refunded:', f.id))"
                + " or not exists (select 1 from ledger_entry e where e.source = concat('captured:', p.id))"
                + " or not exists (select 1 from ledger_entry e where e.kind = 'RETURN' and e.subject = b.reference))");
    }

    /** Bookings of which something is invoiced and not taken back, or the other way round. */
    private int notOnDocuments(long performance) {
        return ledger.count("select count(*) from (select b.id from booking b"
                + " join billing_document d on d.booking = b.reference where b.performance_id = " + performance
                + " group by b.id having sum(if(d.kind = 'CREDIT_NOTE', -d.gross_minor, d.gross_minor)) <> 0) open");
    }

    private void everybodyGotEverythingOnce(long performance) {
        var theirs = " from refund f join payment p on p.id = f.payment_id join booking b on b.reference = p.purpose"
                + " where b.performance_id = " + performance;
        assertThat(ledger.count("select count(*)" + theirs)).as("refunds").isEqualTo(BOOKINGS);
        assertThat(ledger.count("select count(distinct b.id)" + theirs + " and f.state = 'DONE'"))
                .as("bookings refunded")
                .isEqualTo(BOOKINGS);
        assertThat(ledger.count("select sum(f.amount_minor)" + theirs))
                .as("cents back")
                .isEqualTo(4500 * BOOKINGS);
        for (var table : List.of("booking_line", "place")) {
            assertThat(ledger.count("select count(*) from " + table
                            + " where state in ('VALID', 'BOOKED') and performance_id = " + performance))
                    .as("still taken in " + table)
                    .isZero();
        }
    }

    private static void reportBooks(long later) {
        System.out.printf(
                "all of it in the books and on documents %.1f s after the last was given back%n", later / 1e9);
    }

    private static void report(int before, long untilKilled, long afterwards) {
        System.out.printf(
                "mass refund of %d bookings: %d in %.1f s until the kill, the other %d in %.1f s after the restart%n",
                BOOKINGS, before, untilKilled / 1e9, BOOKINGS - before, afterwards / 1e9);
    }
}
