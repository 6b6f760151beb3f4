package dev.parterre.e2e;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** Places that were paid with a card, with their tickets and the papers of the house and of the organiser: everything a booking has. */
final class PaidBooking {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> ISSUER = Map.of(
            "legalName", "Тестова опера",
            "street", "бул. „Дондуков“ 30",
            "postcode", "1000",
            "city", "София",
            "country", "BG",
            "vatNumber", "BG175074752",
            "registration", "175074752",
            "exemption", "чл. 41 ЗДДС");

    private final Connection connection;

    PaidBooking(Connection connection) {
        this.connection = connection;
    }

    /** @return its reference, as soon as it has everything */
    String of(Api who, String email, int places) throws SQLException {
        var sale = aPerformance(connection).in(stallsOf(2, 10)).at("20.00").onSale();
        enterIssuers(sale.id().value());
        var hold =
                who.post("performances/" + sale.id() + "/holds", Map.of("bestAvailable", Map.of("quantity", places)));
        assertThat(hold.status()).as(hold.body().toString()).isEqualTo(201);
        var order = Map.of(
                "hold", hold.text("id"),
                "buyer", Map.of("name", "Ana", "email", email, "language", "en"),
                "payment", Map.of("method", "card", "token", "pm_card_visa"));
        var booked = hold.body().has("secret")
                ? who.post("bookings", order, "Hold-Secret", hold.text("secret"))
                : who.post("bookings", order);
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        var reference = booked.text("reference");
        Eventually.holds(PATIENCE, "tickets", () -> count("ticket where booking_reference", reference) == places);
        Eventually.holds(PATIENCE, "papers", () -> count("billing_document where booking", reference) > 0);
        return reference;
    }

    private void enterIssuers(long performance) throws SQLException {
        var finance = Api.as("FINANCE");
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select e.organiser_id from performance p"
                        + " join event e on e.id = p.event_id where p.id = " + performance)) {
            row.next();
            assertThat(finance.put("issuers/" + row.getLong(1), ISSUER).status())
                    .isEqualTo(200);
        }
        assertThat(finance.put("issuers/house", ISSUER).status()).isEqualTo(200);
    }

    private int count(String where, String reference) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + where + " = '" + reference + "'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
