package dev.parterre.matching;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The server dies in the middle of a run, and of serving the lines of performances that changed: at the next start the run goes on,
 * the lines are taken up, and everything happens once.
 */
class KilledRunIT {

    private static final int PREFERENCES = 480;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LOOKS = "select count(*) from performance_look";

    @Test
    void aKilledRunGoesOnAndNobodyIsChargedTwice() throws Exception {
        assumeTrue(ParterreServer.isOwn(), "the server is somebody else's");
        var houses = crowdBefore();
        var run = Customer.start();
        Eventually.holds(Duration.ofMinutes(2), "a tenth of the run", () -> examined(run) >= PREFERENCES / 10);

        // the others' are the run's, which is not over before it is killed
        houses.subList(0, houses.size() / 2).forEach(KilledRunIT::change);
        Eventually.holds(PATIENCE, "lines to be served", () -> count(LOOKS) > 0);
        ParterreServer.killServer();
        ParterreServer.startServer();

        Customer.ended(run, Duration.ofMinutes(6));
        Eventually.holds(
                Duration.ofMinutes(4),
                "no decision under way",
                () -> count("select count(*) from decision where outcome = 'PENDING' and run_id = '" + run + "'") == 0);
        assertThat(Customer.progress(run).path("state").asText()).isEqualTo("COMPLETED");
        assertThat(count("select attempts from matching_run where id = '" + run + "'"))
                .isGreaterThanOrEqualTo(2);
        assertThat(count("select count(distinct preference_id) from decision where run_id = '" + run + "'"))
                .isGreaterThanOrEqualTo(PREFERENCES);
        Eventually.holds(PATIENCE, "all lines served", () -> count(LOOKS) == 0);
        everythingHappenedOnce(run);
        Invariants.assertHold();
    }

    /** Small houses, so that there is a race for them, and many who want to be in them. */
    private static List<PerformanceId> crowdBefore() throws SQLException {
        try (var connection = ParterreServer.connection()) {
            var houses = new ArrayList<PerformanceId>();
            var words = new ArrayList<String>();
            for (var day = 0; day < 6; day++) {
                houses.add(house(connection, day));
                words.add(Customer.wordOf(houses.get(day).value()));
            }
            new PreferenceCrowd(connection, 7, card()).wanting(words).come(PREFERENCES);
            return houses;
        }
    }

    /** Other fees, and the same price: news to the whole line. */
    private static void change(PerformanceId performance) {
        var fees = Map.<String, Object>of("vatRate", "20.00", "rules", List.of());
        var put = Api.as("FINANCE").put("performances/" + performance + "/fees", fees);
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

    private static void everythingHappenedOnce(String run) {
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
        assertThat(count("select count(*) from hold h where h.state = 'ACTIVE' and h.expires_at > utc_timestamp(6)"
                        + " and h.account_id in (select account_id from decision where run_id = '" + run + "')"
                        + " and h.public_id not in (select hold_public_id from decision where hold_public_id is not null)"
                        + " and h.expires_at > utc_timestamp(6) + interval 10 minute"))
                .as("places held for nobody")
                .isZero();
    }

    private static int examined(String run) {
        return Customer.progress(run).path("examined").asInt();
    }

    private static int count(String query) {
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
