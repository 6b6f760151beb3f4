package dev.parterre.notification;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.Mailbox.Attachment;
import dev.parterre.testing.Mailbox.ReceivedMail;
import dev.parterre.testing.ParterreServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a booking to the mail in the recipient's box: tickets, calendar, language, and a mail server that is away. */
class LettersIT {

    private final String buyer = "buyer-" + UUID.randomUUID() + "@example.com";
    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        connection = ParterreServer.connection();
    }

    @AfterEach
    void checkInvariants() throws Exception {
        connection.close();
        Invariants.assertHold();
    }

    @Test
    void theConfirmationBringsTicketsWhoseCodesCanBeRead() throws Exception {
        var booking = book(aPerformance(connection).at("45.00").onSale(), "bg", "stalls-3-4", "stalls-3-5");
        var reference = booking.text("reference");

        var mail = confirmation(reference);

        assertThat(mail.subject()).startsWith("Вашите билети: Нощен джаз");
        assertThat(mail.text()).contains("90,00", "ред 3, място 4", "ред 3, място 5", reference, "Голяма зала");
        assertThat(mail.html()).contains("lang=\"bg\"", "Нощен джаз");
        var pdf = ParterreServer.mailbox().content(attachment(mail, ".pdf"));
        assertThat(PrintedTickets.codes(pdf)).containsExactlyElementsOf(codes(reference));
        assertThat(PrintedTickets.text(pdf)).contains("Нощен джаз", "Стоян Гост", reference);
    }

    @Test
    void theCalendarEntryNamesTheBooking() throws Exception {
        var booking = book(aPerformance(connection).onSale(), "en", "stalls-1-1", "stalls-1-2");
        var mail = confirmation(booking.text("reference"));
        var calendar = new String(ParterreServer.mailbox().content(attachment(mail, ".ics")), StandardCharsets.UTF_8);
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:" + booking.text("reference") + "@parterre", "SUMMARY:Нощен джаз", "DTSTART:");
    }

    @Test
    void whileTheMailServerIsAwayBookingsGoOnAndMailsComeLaterOnce() throws Exception {
        assumeTrue(ParterreServer.isOwn(), "only a server of the tests' own may lose its mail server");
        var performance = aPerformance(connection).onSale();
        enterIssuer(performance);
        var references = new ArrayList<String>();
        ParterreServer.stopMail();
        try {
            for (var row = 1; row <= 3; row++) {
                var booking = book(performance, "en", "stalls-" + row + "-1", "stalls-" + row + "-2");
                assertThat(booking.status()).isEqualTo(201);
                references.add(booking.text("reference"));
            }
            Eventually.holds(Duration.ofSeconds(60), "mails that wait", () -> waiting(references) == 3);
            Eventually.holds(Duration.ofSeconds(30), "receipts", () -> receipts(references) >= 3);
        } finally {
            ParterreServer.startMail();
        }
        for (var reference : references) {
            var mail = confirmation(reference);
            assertThat(mail.attachments())
                    .as("the receipt that was written meanwhile")
                    .anyMatch(file -> file.name().startsWith("receipt-"));
            assertThat(mail.text()).contains("Your receipt is attached too.");
        }
        Eventually.holds(Duration.ofSeconds(60), "all mails ticked off", () -> waiting(references) == 0);
        for (var reference : references) {
            assertThat(confirmations(reference)).hasSize(1);
        }
    }

    @Test
    void factsThatTheBrokerHasAlreadyAreRelayedAgainAndActOnce() throws Exception {
        var booking = book(aPerformance(connection).onSale(), "en", "stalls-4-1", "stalls-4-2");
        var reference = booking.text("reference");
        confirmation(reference);
        var ofBooking = "payload like '%" + reference + "%'";
        Eventually.holds(
                Duration.ofSeconds(30),
                "facts ticked off",
                () -> count("outbox", ofBooking + " and relayed_at is null") == 0);

        // as a crash between the broker's commit and the database's leaves it
        update("update outbox set relayed_at = null where " + ofBooking);

        Eventually.holds(
                Duration.ofSeconds(30),
                "facts ticked off again",
                () -> count("outbox", ofBooking + " and relayed_at is null") == 0);
        Eventually.holds(
                Duration.ofSeconds(30),
                "an empty mail desk",
                () -> count("mail", "state in ('WAITING', 'SENDING')") == 0);
        assertThat(confirmations(reference)).hasSize(1);
        assertThat(codes(reference)).hasSize(2);
    }

    @Test
    void aCancelledBookingSaysWhatGoesBackAndItsTicketsEnd() throws Exception {
        var booking = book(aPerformance(connection).at("30.00").onSale(), "en", "stalls-2-1", "stalls-2-2");
        var reference = booking.text("reference");
        confirmation(reference);

        var cancelled =
                Api.as("BOX_OFFICE").post("bookings/" + reference + "/cancellations", Map.of("reason", "goodwill"));

        assertThat(cancelled.status()).as(cancelled.body().toString()).isBetween(200, 201);
        var mail = ParterreServer.mailbox()
                .awaitMailTo(
                        buyer,
                        received -> received.subject().startsWith("Cancelled")
                                && received.text().contains(reference));
        assertThat(mail.text()).contains("60.00");
        Eventually.holds(Duration.ofSeconds(30), "the tickets' end", () -> Api.as("BOX_OFFICE")
                .get("bookings/" + reference + "/tickets.pdf")
                .code()
                .equals("tickets-not-issued"));
    }

    private Answer book(Opened performance, String language, String... seats) {
        var hold = Api.anonymous().post("performances/" + performance.id() + "/holds", Map.of("seats", List.of(seats)));
        return Api.anonymous()
                .post(
                        "bookings",
                        Map.of(
                                "hold",
                                hold.text("id"),
                                "buyer",
                                Map.of("name", "Стоян Гост", "email", buyer, "language", language),
                                "payment",
                                Map.of("token", "pm_card_visa")),
                        "Hold-Secret",
                        hold.text("secret"));
    }

    private ReceivedMail confirmation(String reference) {
        return ParterreServer.mailbox().awaitMailTo(buyer, mail -> isConfirmation(mail, reference));
    }

    private List<ReceivedMail> confirmations(String reference) {
        return ParterreServer.mailbox().mailsTo(buyer).stream()
                .filter(mail -> isConfirmation(mail, reference))
                .toList();
    }

    private static boolean isConfirmation(ReceivedMail mail, String reference) {
        return mail.attachments().stream()
                .anyMatch(attachment -> attachment.name().equals(reference + ".pdf"));
    }

    private static Attachment attachment(ReceivedMail mail, String ending) {
        return mail.attachments().stream()
                .filter(attachment -> attachment.name().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(String reference) {
        return Api.as("BOX_OFFICE")
                .get("bookings/" + reference)
                .body()
                .path("tickets")
                .findValuesAsText("code");
    }

    /** Without whom nobody writes a receipt for the tickets. */
    private void enterIssuer(Opened performance) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select e.organiser_id from performance p join event e on e.id ="
                        + " p.event_id where p.id = " + performance.id())) {
            rows.next();
            var issuer = Map.of(
                    "legalName", "Тестов клуб",
                    "street", "ул. „Шишман“ 1",
                    "postcode", "1000",
                    "city", "София",
                    "country", "BG",
                    "vatNumber", "BG175074752",
                    "registration", "175074752",
                    "exemption", "чл. 41 ЗДДС");
            assertThat(Api.as("FINANCE")
                            .put("issuers/" + rows.getLong(1), issuer)
                            .status())
                    .isEqualTo(200);
        }
    }

    private int receipts(List<String> references) {
        return count(
                "billing_document",
                "owner <> 0 and kind = 'RECEIPT' and booking in ('" + String.join("','", references) + "')");
    }

    private int waiting(List<String> references) {
        var in = String.join("','", references);
        return count(
                "mail",
                "kind = 'BOOKING_CONFIRMED' and state in ('WAITING', 'SENDING') and subject_ref in ('" + in + "')");
    }

    private int count(String table, String condition) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table + " where " + condition)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException lost) {
            throw new AssertionError(lost);
        }
    }

    private void update(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
