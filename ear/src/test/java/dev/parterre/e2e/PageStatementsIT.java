package dev.parterre.e2e;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.importing.SeasonText.evening;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.account.PeopleFixture;
import dev.parterre.importing.ImportedFiles;
import dev.parterre.importing.SeasonText;
import dev.parterre.shared.PublicId;
import dev.parterre.testing.Api;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often pages of the portal ask the database, with little on them and with much: a few times, and for more no oftener. */
class PageStatementsIT {

    private static final int AT_MOST = 8;

    /** Each service that these pages ask reads the hold or the preference for itself: more, and for more on them no more. */
    private static final Map<String, Integer> MORE = Map.of("preferences", 15, "checkout", 9);

    private static final int MANY = 12;
    private static final int ATTEMPTS = 10;

    private static final String ASKED = "select sum(variable_value) from information_schema.global_status"
            + " where variable_name in ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE')";

    private static final List<String> OF_EVERYBODY = List.of(
            "?q=opera", "terms", "login", "register", "confirm", "claim?token=x", "order", "event?id=999999999");

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
        OF_EVERYBODY.forEach(path -> statements(nobody, path, AT_MOST));
        notMore("event", nobody, "event?id=" + event(1), nobody, "event?id=" + event(MANY));
        var small = aPerformance(connection).in(stallsOf(1, 4)).onSale().id();
        var large = aPerformance(connection).in(stallsOf(20, 20)).onSale().id();
        for (var path : List.of("seats?performance=", "allocation?id=")) {
            notMore(path, nobody, path + small, nobody, path + large);
        }
        notMore("checkout", aGuest(1), "checkout", aGuest(MANY / 2), "checkout");
        var one = new Visitor();
        var many = new Visitor();
        notMore("order of a guest", one, ordered(one, 1), many, ordered(many, MANY / 2));
        all.assertAll();
    }

    @Test
    void askAFewTimesForWhateverACustomerSees() throws SQLException {
        var one = new Owner(connection, 1);
        var many = new Owner(connection, MANY);
        for (var page : one.pages.keySet()) {
            notMore(page, one.visitor, one.pages.get(page), many.visitor, many.pages.get(page));
        }
        all.assertAll();
    }

    private void notMore(String what, Visitor one, String little, Visitor other, String much) {
        var most = MORE.getOrDefault(what, AT_MOST);
        var few = statements(one, little, most);
        all.assertThat(statements(other, much, most))
                .as(what + ", with more on it")
                .isLessThanOrEqualTo(few);
    }

    /** Timers ask too: the least of several tries is the page's own. */
    private long statements(Visitor visitor, String path, int most) {
        var least = IntStream.range(0, ATTEMPTS)
                .mapToLong(attempt -> once(visitor, path))
                .min()
                .orElseThrow();
        System.out.printf("page %s: %d statements%n", path, least);
        all.assertThat(least).as(path).isLessThanOrEqualTo(most);
        return least;
    }

    private long once(Visitor visitor, String path) {
        try {
            var before = number(connection, ASKED);
            var answer = visitor.get(path);
            assertThat(answer.status()).as(path).isLessThan(500);
            assertThat(answer.address().getPath()).as(path).startsWith("/" + path.split("\\?")[0]);
            return number(connection, ASKED) - before - 1;
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

    private Visitor aGuest(int places) throws SQLException {
        var hold = hold(Api.anonymous(), connection, places);
        var guest = new Visitor();
        guest.post("basket", Map.of("hold", hold.text("id"), "secret", hold.text("secret")));
        return guest;
    }

    private static Api.Answer hold(Api who, Connection connection, int places) throws SQLException {
        var sale = aPerformance(connection).in(stallsOf(2, 10)).at("0.00").onSale();
        var hold =
                who.post("performances/" + sale.id() + "/holds", Map.of("bestAvailable", Map.of("quantity", places)));
        assertThat(hold.status()).as(hold.body().toString()).isEqualTo(201);
        return hold;
    }

    /** A customer with so much of everything, and the pages that show it. */
    private static final class Owner {

        private final Connection connection;
        private final String email = PeopleFixture.aCustomer();
        private final Api api = Api.signedIn(email, PeopleFixture.PASSWORD);
        private final Visitor visitor = new Visitor();
        private final Map<String, String> pages = new LinkedHashMap<>();

        Owner(Connection connection, int much) throws SQLException {
            this.connection = connection;
            signIn();
            var preference = "";
            var booking = "";
            for (var i = 0; i < much; i++) {
                preference = preference();
                booking = booking(Math.min(much, MANY / 2));
            }
            decisions(preference, much);
            pages.put("home", "");
            pages.put("preferences", "preferences?id=" + preference);
            pages.put("preference", "preferences/edit?id=" + preference);
            pages.put("preference, new", "preferences/edit?blank=true");
            pages.put("household", "preferences/household?id=" + preference);
            pages.put("tickets", "tickets");
            pages.put("booking", "tickets/booking?reference=" + booking);
            var paid = new PaidBooking(connection).of(api, email, Math.min(much, MANY / 2));
            pages.put("booking, paid", "tickets/booking?reference=" + paid);
            pages.put("profile", "profile");
            pages.put(
                    "checkout",
                    "checkout?hold="
                            + hold(api, connection, Math.min(much, MANY / 2)).text("id"));
        }

        private void signIn() {
            var form = new LinkedHashMap<>(visitor.get("login").hidden());
            form.put("login:email", email);
            form.put("login:password", PeopleFixture.PASSWORD);
            form.put("login:signIn", "login:signIn");
            visitor.post("login", form);
        }

        private String preference() {
            var wish = Map.of(
                    "name", "Jazz", "categories", List.of("JAZZ"), "quantity", 2, "maxPrice", "50.00", "mode", "ASK");
            var stored = api.post("preferences", wish);
            assertThat(stored.status()).as(stored.body().toString()).isEqualTo(201);
            return stored.text("id");
        }

        private String booking(int places) throws SQLException {
            var booked = api.post(
                    "bookings",
                    Map.of(
                            "hold",
                            hold(api, connection, places).text("id"),
                            "buyer",
                            Map.of("name", "Ana", "email", email, "language", "en")));
            assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
            return booked.text("reference");
        }

        /** As if each of them were about a performance of its own. */
        private void decisions(String preference, int many) throws SQLException {
            for (var i = 0; i < many; i++) {
                var sale = aPerformance(connection).onSale().id();
                try (var insert = connection.prepareStatement(
                        "insert into decision (id, cause_kind, cause, preference_id, account_id, outcome, reason_code, facts,"
                                + " fitting, performance_id, event_id, decided_at, changed_at, version)"
                                + " select ?, 'PERFORMANCE', uuid(), p.id, p.account_id, 'NONE', 'TOO_DEAR', '{}', 1, f.id,"
                                + " f.event_id, utc_timestamp(6), utc_timestamp(6), 0 from preference p, performance f"
                                + " where p.id = ? and f.id = ?")) {
                    insert.setString(1, PublicId.random());
                    insert.setString(2, preference);
                    insert.setLong(3, sale.value());
                    assertThat(insert.executeUpdate()).isOne();
                }
            }
        }
    }
}
