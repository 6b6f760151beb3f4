package dev.parterre.matching;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Six evenings in small houses and many who want to be there, for tests in which servers die; and whether all of it happened once. */
final class CrowdedWeek {

    /** So long they may be somebody's who is at work, and a round of the timer. */
    private static final Duration UNTIL_LOST_CLAIMS_ARE_FOUND = Duration.ofMinutes(5);

    private CrowdedWeek() {}

    /** Small houses, so that there is a race for them, and many who want to be in them. */
    static List<PerformanceId> crowdBefore(int preferences) throws SQLException {
        try (var connection = ParterreServer.connection()) {
            var houses = new ArrayList<PerformanceId>();
            var words = new ArrayList<String>();
            for (var day = 0; day < 6; day++) {
                houses.add(house(connection, day));
                words.add(Customer.wordOf(houses.get(day).value()));
            }
            new PreferenceCrowd(connection, 7, card()).wanting(words).come(preferences);
            return houses;
        }
    }

    /** Other fees, and the same price: news to the whole line. */
    static void change(PerformanceId performance) {
        change(Api.as("FINANCE"), performance);
    }

    static void change(Api finance, PerformanceId performance) {
        var fees = Map.<String, Object>of("vatRate", "20.00", "rules", List.of());
        var put = finance.put("performances/" + performance + "/fees", fees);
        assertThat(put.status()).as(put.body().toString()).isEqualTo(200);
    }

    private static PerformanceId house(Connection connection, int day) throws SQLException {
        return aPerformance(connection)
                .in(SeatingFixture.stallsOf(8, 10))
                .at("20.00")
                .startingIn(Duration.ofDays(20L + day))
                .onSale()
                .id();
    }

    private static PreferenceCrowd.Card card() {
        var customer = Customer.payingWith("pm_card_visa");
        var account = Long.parseLong(customer.api().get("me").text("id"));
        return new PreferenceCrowd.Card(account, customer.card());
    }

    static void assertEverythingHappenedOnce(String run) {
        var ofRun = " from decision d join booking b on b.reference = d.booking_reference where (d.run_id = '" + run
                + "' or d.cause_kind = 'PERFORMANCE')";
        assertThat(count("select count(*)" + ofRun)).as("bookings").isPositive();
        assertThat(count("select count(*) - count(distinct b.reference)" + ofRun))
                .as("bookings made twice")
                .isZero();
        assertThat(count("select count(*)" + ofRun + " and b.total_minor > 0 and (select count(*) from payment p"
                        + " where p.purpose = b.reference and p.state = 'CAPTURED') <> 1"))
                .as("bookings not charged exactly once")
                .isZero();
        assertThat(count("select count(*) - count(distinct d.preference_id, d.performance_id)" + ofRun
                        + " and d.outcome = 'BOOKED'"))
                .as("performances booked twice for one preference")
                .isZero();
        Eventually.holds(
                UNTIL_LOST_CLAIMS_ARE_FOUND, "no places held for nobody", () -> count(heldForNobody(run)) == 0);
    }

    private static String heldForNobody(String run) {
        return "select count(*) from hold h where h.state = 'ACTIVE' and h.expires_at > utc_timestamp(6)"
                + " and h.account_id in (select account_id from decision where run_id = '" + run + "')"
                + " and h.public_id not in (select hold_public_id from decision where hold_public_id is not null)";
    }

    static int count(String query) {
        try (var connection = ParterreServer.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }
}
