package dev.parterre.booking;

import static dev.parterre.booking.Shopping.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A performance is moved: customers are told, keep their tickets, and may take their money. */
class RescheduledIT {

    private static final Map<String, String> WHY = Map.of("en", "The hall is flooded.", "bg", "Залата е наводнена.");
    private static final Pattern LINK = Pattern.compile("moved\\?choice=([a-z0-9]{26})");

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void oneAcceptsTheNewDateAndAnotherTakesTheMoney() throws Exception {
        var performance = ledger.aPerformance()
                .in(SeatingFixture.stallsOf(1, 4).area("floor", 2))
                .onSale();
        var audience = new Audience(performance);
        var references = audience.books(2, "pm_card_visa");
        var start = LocalDateTime.now().plusDays(50).truncatedTo(ChronoUnit.MINUTES);
        var moved = Api.as("ORGANISER")
                .post(
                        "performances/" + performance.id() + "/disruptions",
                        Map.of("kind", "RESCHEDULED", "newStart", start.toString(), "reason", WHY));
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(202);

        var staying = choiceOf(audience.email(0));
        var leaving = choiceOf(audience.email(1));
        assertThat(Api.anonymous()
                        .post("choices/" + staying + "/acceptance", Map.of())
                        .text("state"))
                .isEqualTo("ACCEPTED");
        var refund = Api.anonymous().post("choices/" + leaving + "/refund", Map.of());
        assertThat(refund.status()).as(refund.body().toString()).isEqualTo(200);
        assertThat(Api.anonymous()
                        .post("choices/" + leaving + "/refund", Map.of())
                        .code())
                .isEqualTo("choice-closed");

        assertThat(state(references.get(0))).isEqualTo("CONFIRMED");
        assertThat(state(references.get(1))).isEqualTo("CANCELLED");
        assertThat(refunded(references.get(1))).isEqualTo(4500);
        assertThat(refunded(references.get(0))).isZero();
        assertThat(newStart(performance)).startsWith(start.toString().substring(0, 16));
        // it rests for the line first, which is empty
        Eventually.holds(
                Duration.ofSeconds(30),
                "the freed place",
                () -> Shopping.hold(Api.anonymous(), performance, Map.of("category", "C", "quantity", 1))
                                .status()
                        == 201);
    }

    @Test
    void theChoiceEndsAndTheTicketsStay() throws Exception {
        var performance = ledger.aPerformance()
                .in(SeatingFixture.stallsOf(1, 4).area("floor", 2))
                .onSale();
        var audience = new Audience(performance);
        var reference = audience.books(1, "pm_card_visa").get(0);
        var id = Api.as("ORGANISER")
                .post("performances/" + performance.id() + "/disruptions", Map.of("kind", "RESCHEDULED", "reason", WHY))
                .text("id");
        var secret = choiceOf(audience.email(0));
        Eventually.holds(Duration.ofSeconds(5), "the end of the sale", () -> Shopping.hold(performance, "stalls-1-1")
                .code()
                .equals("not-on-sale"));

        ledger.update(
                "update disruption set choose_until = utc_timestamp(6) - interval 1 second where id = '" + id + "'");

        assertThat(Api.anonymous()
                        .post("choices/" + secret + "/refund", Map.of())
                        .code())
                .isEqualTo("choice-closed");
        assertThat(state(reference)).isEqualTo("CONFIRMED");
    }

    private static String choiceOf(String email) {
        var mail = ParterreServer.mailbox()
                .awaitMailTo(email, received -> LINK.matcher(received.text()).find());
        var link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        assertThat(mail.text()).contains("The hall is flooded.");
        return link.group(1);
    }

    private static String newStart(Opened performance) {
        return at(Api.anonymous().get("performances/" + performance.id()), "/startsAt");
    }

    private String state(String reference) throws Exception {
        return ledger.text("select state from booking where reference = '" + reference + "'");
    }

    private int refunded(String reference) {
        return ledger.count(
                "select coalesce(sum(f.amount_minor), 0) from refund f join payment p on p.id = f.payment_id"
                        + " where p.purpose = '" + reference + "'");
    }
}
