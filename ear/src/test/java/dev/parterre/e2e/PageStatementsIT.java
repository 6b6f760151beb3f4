package dev.parterre.e2e;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.importing.SeasonText.evening;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.importing.ImportedFiles;
import dev.parterre.importing.SeasonText;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often pages of the portal ask the database, with little on them and with much: a few times, and for more no oftener. */
class PageStatementsIT {

    private static final int AT_MOST = 8;

    private static final int MANY = 12;
    private static final int PLACES = 6;
    private static final int ATTEMPTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** In a tenth of a second, for timers. */
    private static final int IDLE = 5;

    private static final String ASKED = "select sum(variable_value) from information_schema.global_status"
            + " where variable_name in ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE')";

    private static final List<String> OF_EVERYBODY = List.of(
            "?q=opera", "terms", "login", "register", "confirm", "claim?token=x", "order", "event?id=999999999");

    /** They lead whoever is signed in elsewhere. */
    private static final List<String> NOT_SIGNED_IN = List.of("login", "register");

    private final SoftAssertions all = new SoftAssertions();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = ParterreServer.connection();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void askAFewTimesForWhateverEverybodySees() throws SQLException {
        var nobody = new Visitor();
        OF_EVERYBODY.forEach(path -> statements(nobody, path));
        notMore("event", nobody, "event?id=" + event(1), nobody, "event?id=" + event(MANY));
        var small = aPerformance(connection).in(stallsOf(1, 4)).onSale().id();
        var large = aPerformance(connection).in(stallsOf(20, 20)).onSale().id();
        for (var path : List.of("seats?performance=", "allocation?id=")) {
            notMore(path, nobody, path + small, nobody, path + large);
        }
        var one = new Visitor();
        var many = new Visitor();
        notMore("checkout", one, checkout(one, 1), many, checkout(many, PLACES));
        notMore("order of a guest", one, ordered(one, 1), many, ordered(many, PLACES));
        all.assertAll();
    }

    @Test
    void askAFewTimesForWhateverACustomerSees() throws SQLException {
        var one = new CustomerWithMuch(connection, 1, 1);
        var many = new CustomerWithMuch(connection, MANY, PLACES);
        for (var page : one.pages().keySet()) {
            notMore(
                    page,
                    one.visitor(),
                    one.pages().get(page),
                    many.visitor(),
                    many.pages().get(page));
        }
        OF_EVERYBODY.stream()
                .filter(path -> !NOT_SIGNED_IN.contains(path))
                .forEach(path -> statements(many.visitor(), path));
        all.assertAll();
    }

    private void notMore(String what, Visitor one, String little, Visitor other, String much) {
        var few = statements(one, little);
        all.assertThat(statements(other, much)).as(what + ", with more on it").isLessThanOrEqualTo(few);
    }

    /** What was entered and booked is still followed up: that is waited for. Timers ask too: the least of several tries is the page's own. */
    private long statements(Visitor visitor, String path) {
        var before = new AtomicLong();
        Eventually.holds(PATIENCE, "nothing else that asks", () -> {
            var now = asked();
            return now - before.getAndSet(now) <= IDLE;
        });
        var least = IntStream.range(0, ATTEMPTS)
                .mapToLong(attempt -> once(visitor, path))
                .min()
                .orElseThrow();
        System.out.printf("page %s: %d statements%n", path, least);
        all.assertThat(least).as(path).isLessThanOrEqualTo(AT_MOST);
        return least;
    }

    private long once(Visitor visitor, String path) {
        var before = asked();
        var answer = visitor.get(path);
        assertThat(answer.status()).as(path).isLessThan(500);
        assertThat(answer.address().getPath()).as(path).startsWith("/" + path.split("\\?")[0]);
        return asked() - before - 1;
    }

    private long asked() {
        try {
            return number(connection, ASKED);
        } catch (SQLException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** With so many performances. */
    private long event(int performances) throws SQLException {
        var key = "ps" + UUID.randomUUID().toString().substring(0, 8);
        var evenings = IntStream.range(0, performances)
                .mapToObj(i -> evening("W%02d-6T19:00".formatted(3 + i), "45.00", "12.00"))
                .toArray(String[]::new);
        ImportedFiles.season(
                SeasonText.of(key).event("a", "Арабела " + key, evenings).json());
        return number(connection, "select id from event where external_id = '" + key + "-a'");
    }

    /** The page of a guest's order, which the visitor has just found. */
    private String ordered(Visitor guest, int places) throws SQLException {
        var email = "guest-" + UUID.randomUUID() + "@example.com";
        var reference = new PaidBooking(connection).of(Api.anonymous(), email, places);
        var form = new LinkedHashMap<>(guest.get("order").hidden());
        form.putAll(Map.of("find:booking", reference, "find:email", email, "find:go", "find:go"));
        assertThat(guest.post("order", form).html()).contains(reference, "/order/files/");
        return "order?booking=" + reference;
    }

    /** Of what a guest holds. */
    private String checkout(Visitor guest, int places) throws SQLException {
        var hold = CustomerWithMuch.hold(Api.anonymous(), connection, places);
        guest.post("basket", Map.of("hold", hold.text("id"), "secret", hold.text("secret")));
        return "checkout?hold=" + hold.text("id");
    }
}
