package dev.parterre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.ParterreServer;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

/** What happens on a day that is reported, and what the database says about it. */
record SalesDay(Connection connection) {

    private static final ZoneId HOUSE = ZoneId.of("Europe/Sofia");

    /** Sums of booking lines, in minor units. */
    record Sums(int tickets, long gross, long vat, long fees, int back, long refunds) {}

    static LocalDate today() {
        return LocalDate.now(HOUSE);
    }

    /** The customer pays with a card saved before. */
    static String book(Opened performance, String... seats) {
        var customer = Api.as("CUSTOMER");
        var method = customer.post("payment-methods", Map.of("token", "pm_card_visa"));
        var hold = customer.post("performances/" + performance.id() + "/holds", Map.of("seats", List.of(seats)));
        var booking =
                customer.post("bookings", Map.of("hold", hold.text("id"), "payment", Map.of("id", method.text("id"))));
        assertThat(booking.text("state")).as(booking.body().toString()).isEqualTo("CONFIRMED");
        return booking.text("reference");
    }

    static void cancel(String reference) {
        var cancelled = Api.as("CUSTOMER").post("bookings/" + reference + "/cancellations", Map.of());
        assertThat(cancelled.text("state")).isEqualTo("CANCELLED");
    }

    static Api.Answer report(LocalDate day, String format, String language) {
        return Api.as("FINANCE")
                .get("reports/daily-sales?date=" + day + "&format=" + format, "Accept-Language", language);
    }

    static JsonNode lineOf(JsonNode report, long event) {
        return StreamSupport.stream(report.path("lines").spliterator(), false)
                .filter(line -> line.path("eventId").asLong() == event)
                .findFirst()
                .orElseThrow();
    }

    static Sums sums(JsonNode figures) {
        return new Sums(
                figures.path("tickets").asInt(),
                minor(figures.path("gross")),
                minor(figures.path("vat")),
                minor(figures.path("fees")),
                figures.path("refundedTickets").asInt(),
                minor(figures.path("refunds")));
    }

    private static long minor(JsonNode money) {
        return new BigDecimal(money.path("amount").asText()).movePointRight(2).longValueExact();
    }

    long eventOf(Opened performance) throws SQLException {
        return number("select event_id from performance where id = " + performance.id());
    }

    /** What the bookings say about a day, of one event or of all ({@code 0}). */
    Sums booked(LocalDate day, long event) throws SQLException {
        var from = day.atStartOfDay(HOUSE).toInstant();
        var until = day.plusDays(1).atStartOfDay(HOUSE).toInstant();
        var within = " between '" + utc(from) + "' and '" + utc(until) + "'";
        var lines =
                " from booking_line l join booking b on b.id = l.booking_id join performance p on p.id = b.performance_id"
                        + " where (p.event_id = " + event + " or " + event + " = 0) and b.confirmed_at is not null";
        var sold = lines + " and b.confirmed_at" + within;
        var back = lines + " and l.state = 'CANCELLED' and l.cancelled_at" + within;
        return new Sums(
                (int) number("select count(*)" + sold),
                number("select coalesce(sum(l.price_minor), 0)" + sold),
                number("select coalesce(sum(l.vat_minor), 0)" + sold),
                number("select coalesce(sum(l.fee_minor), 0)" + sold),
                (int) number("select count(*)" + back),
                number("select coalesce(sum(l.price_minor), 0)" + back));
    }

    private static String utc(java.time.Instant instant) {
        return instant.toString().replace("T", " ").replace("Z", "");
    }

    /** Yesterday as if the booking had been made and given back then, and no report stood. */
    void moveToYesterday(String... references) throws SQLException {
        update("delete l from sales_report_line l join sales_report r on r.id = l.report_id where r.day = '"
                + today().minusDays(1) + "'");
        update("delete from sales_report where day = '" + today().minusDays(1) + "'");
        for (var reference : references) {
            update("update booking set confirmed_at = confirmed_at - interval 1 day where reference = '" + reference
                    + "'");
            update("update booking_line l join booking b on b.id = l.booking_id"
                    + " set l.cancelled_at = l.cancelled_at - interval 1 day where b.reference = '" + reference + "'");
        }
    }

    /** As the timer does at ten past every hour. */
    static void startNightlyJob() throws Exception {
        var management = ParterreServer.management();
        try (var client =
                ModelControllerClient.Factory.create("remote+http", management.getHost(), management.getPort())) {
            var start = new ModelNode();
            start.get("operation").set("start-job");
            start.get("job-xml-name").set("nightly-sales-report");
            var address = start.get("address");
            address.add("deployment", "parterre.ear");
            address.add("subdeployment", "batch.jar");
            address.add("subsystem", "batch-jberet");
            var answer = client.execute(start);
            assertThat(answer.get("outcome").asString()).as(answer.toString()).isEqualTo("success");
        }
    }

    int update(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
