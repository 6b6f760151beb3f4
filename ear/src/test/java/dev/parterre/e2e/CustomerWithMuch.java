package dev.parterre.e2e;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.account.PeopleFixture;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.shared.PublicId;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A customer with so much of everything, and the pages that show it. */
final class CustomerWithMuch {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Connection connection;
    private final String email = PeopleFixture.aCustomer();
    private final Api api = Api.signedIn(email, PeopleFixture.PASSWORD);
    private final Visitor visitor = new Visitor();
    private final Map<String, String> pages = new LinkedHashMap<>();

    /** @param places in each booking, and people in each household */
    CustomerWithMuch(Connection connection, int much, int places) throws SQLException {
        this.connection = connection;
        signIn();
        var card = api.post("payment-methods", Map.of("token", "pm_card_visa"));
        var preference = "";
        var booking = "";
        for (var i = 0; i < much; i++) {
            booking = booking(sale(), places).text("reference");
            preference = preference(card.text("id"));
        }
        decisions(preference, much);
        shared(preference, places);
        pages.put("home", "");
        pages.put("preferences", "preferences?id=" + preference);
        pages.put(
                "preferences, of a decision",
                "preferences?decision=" + text("select max(id) from decision where preference_id = ?", preference));
        pages.put("preference", "preferences/edit?id=" + preference);
        pages.put("preference, new", "preferences/edit?blank=true");
        pages.put("household", "preferences/household?id=" + preference);
        pages.put("invitation", "preferences/invitation?token=" + invitation());
        pages.put("tickets", "tickets");
        pages.put("booking", "tickets/booking?reference=" + booking);
        pages.put("booking, paid", "tickets/booking?reference=" + new PaidBooking(connection).of(api, email, places));
        pages.put("profile", "profile");
        pages.put("checkout", "checkout?hold=" + hold(api, connection, places).text("id"));
        pages.put("moved", "moved?choice=" + choice(places));
    }

    Visitor visitor() {
        return visitor;
    }

    Map<String, String> pages() {
        return pages;
    }

    static Api.Answer hold(Api who, Connection connection, int places) throws SQLException {
        return hold(who, sale(connection), places);
    }

    private static Opened sale(Connection connection) throws SQLException {
        return aPerformance(connection).in(stallsOf(2, 10)).at("0.00").onSale();
    }

    private static Api.Answer hold(Api who, Opened sale, int places) {
        return made(
                who.post("performances/" + sale.id() + "/holds", Map.of("bestAvailable", Map.of("quantity", places))));
    }

    private Opened sale() throws SQLException {
        return sale(connection);
    }

    private void signIn() {
        var form = new LinkedHashMap<>(visitor.get("login").hidden());
        form.put("login:email", email);
        form.put("login:password", PeopleFixture.PASSWORD);
        form.put("login:signIn", "login:signIn");
        visitor.post("login", form);
    }

    private String preference(String card) throws SQLException {
        try (var statement = connection.createStatement();
                var venue = statement.executeQuery("select max(id) from venue")) {
            venue.next();
            var wish = Map.of(
                    "name",
                    "Jazz",
                    "categories",
                    List.of("JAZZ"),
                    "venues",
                    List.of(venue.getString(1)),
                    "quantity",
                    2,
                    "maxPrice",
                    "50.00",
                    "mode",
                    "ASK",
                    "paymentMethod",
                    card);
            return made(api.post("preferences", wish)).text("id");
        }
    }

    private Api.Answer booking(Opened sale, int places) {
        var hold = hold(api, sale, places).text("id");
        return made(api.post(
                "bookings", Map.of("hold", hold, "buyer", Map.of("name", "Ana", "email", email, "language", "en"))));
    }

    private static Api.Answer made(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer;
    }

    /** As if each of them were about a performance of its own. */
    private void decisions(String preference, int many) throws SQLException {
        for (var i = 0; i < many; i++) {
            var sale = aPerformance(connection).onSale().id();
            write(
                    "insert into decision (id, cause_kind, cause, preference_id, account_id, outcome, reason_code, facts,"
                            + " fitting, performance_id, event_id, decided_at, changed_at, version)"
                            + " select ?, 'PERFORMANCE', uuid(), p.id, p.account_id, 'NONE', 'TOO_DEAR', '{}', 1, f.id,"
                            + " f.event_id, utc_timestamp(6), utc_timestamp(6), 0 from preference p, performance f"
                            + " where p.id = ? and f.id = ?",
                    PublicId.random(),
                    preference,
                    sale.value());
        }
    }

    /** As if they had followed the invitation. */
    private void shared(String preference, int people) throws SQLException {
        for (var i = 0; i < people; i++) {
            write(
                    "insert into preference_member (id, preference_id, state, account_id, may_answer, goes, invited_at,"
                            + " expires_at, joined_at, version) select ?, ?, 'JOINED', id, true, false, utc_timestamp(6),"
                            + " utc_timestamp(6), utc_timestamp(6), 0 from account where email_key = ?",
                    PublicId.random(),
                    preference,
                    PeopleFixture.aCustomer());
        }
    }

    /** Of somebody else's preference; the secret of its link. */
    private String invitation() throws SQLException {
        var secret = UUID.randomUUID().toString();
        var host = Api.signedIn(PeopleFixture.aCustomer(), PeopleFixture.PASSWORD);
        var wish = Map.of(
                "name", "Tango", "categories", List.of("DANCE"), "quantity", 2, "maxPrice", "50.00", "mode", "ASK");
        write(
                "insert into preference_member (id, preference_id, state, email, token_hash, may_answer, goes, invited_at,"
                        + " expires_at, version) values (?, ?, 'INVITED', ?, sha2(?, 256), true, false, utc_timestamp(6),"
                        + " utc_timestamp(6) + interval 7 day, 0)",
                PublicId.random(),
                made(host.post("preferences", wish)).text("id"),
                email,
                secret);
        return secret;
    }

    /** About a booking whose performance was moved; the secret of its link. */
    private String choice(int places) throws SQLException {
        var sale = sale();
        var reference = booking(sale, places).text("reference");
        var start = LocalDateTime.now().plusDays(50).truncatedTo(ChronoUnit.MINUTES);
        var moved = Api.as("ORGANISER")
                .post(
                        "performances/" + sale.id() + "/disruptions",
                        Map.of(
                                "kind",
                                "RESCHEDULED",
                                "newStart",
                                start.toString(),
                                "reason",
                                Map.of("en", "The hall is flooded.", "bg", "Залата е наводнена.")));
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(202);
        var asked = "select secret from affected_booking where state <> 'WAITING' and reference = ?";
        Eventually.holds(PATIENCE, "the choice of " + reference, () -> !text(asked, reference)
                .isEmpty());
        return text(asked, reference);
    }

    /** Empty where there is none. */
    private String text(String sql, String of) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, of);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void write(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).isOne();
        }
    }
}
