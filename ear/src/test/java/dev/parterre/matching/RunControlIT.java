package dev.parterre.matching;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.matching.Customer.payingWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.testing.Api;
import dev.parterre.testing.CardGateway;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff can do with a run, and what a run never does, however often and by however many it is worked on. */
class RunControlIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CROWD = 60;

    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        connection = ParterreServer.connection();
    }

    @AfterEach
    void checkInvariants() throws Exception {
        CardGateway.noFaults();
        connection.close();
        Invariants.assertHold();
    }

    /** The customer's turn is the test's: whoever comes to the customer waits there. */
    @Test
    void stopsBehindWhatItIsAtAndGoesOnFromThere() throws Exception {
        var customer = payingWith("pm_card_visa");
        var performance = aPerformance(connection).notYetOnSale();
        var preference = customer.waitsFor(performance, Map.of());
        Customer.saleBeginsUnheard(performance);
        String run;
        try (var turn = turnOf(customer)) {
            run = Customer.start();
            assertThat(start("").code()).isEqualTo("run-in-progress");
            Eventually.holds(PATIENCE, "places claimed", () -> claims(customer) > 0);

            assertThat(stop(run).status()).isEqualTo(202);

            assertThat(Customer.progress(run).path("state").asText()).isEqualTo("STARTED");
            assertThat(Customer.progress(run).path("stopping").asBoolean()).isTrue();
            assertThat(stop(run).status()).isEqualTo(202);
            turn.commit();
        }
        assertThat(Customer.ended(run, PATIENCE).path("state").asText()).isEqualTo("STOPPED");
        customer.decision(preference, "BOOKED");
        assertThat(stop(run).code()).isEqualTo("run-not-under-way");
        var before = decisionsOf(run);

        var resumed = Api.as("BOX_OFFICE").post("matching-runs/" + run + "/resumption", Map.of());

        assertThat(resumed.status()).as(resumed.body().toString()).isEqualTo(202);
        var ended = Customer.ended(run, PATIENCE);
        assertThat(ended.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(ended.path("examined").asInt())
                .isEqualTo(ended.path("expected").asInt());
        assertThat(decisionsOf(run)).containsAll(before).doesNotHaveDuplicates();
        assertThat(resume(run).code()).isEqualTo("run-not-resumable");
        assertThat(acts(run)).containsSequence("matching-run.started", "matching-run.stop-asked");
        assertThat(acts(run)).contains("matching-run.resumed");
    }

    @Test
    void isForStaffAndOfARunThatIsThere() {
        var stranger = payingWith("pm_card_visa").api();
        var run = Customer.run().path("id").asText();

        for (var act : List.of("stop", "resumption")) {
            assertThat(stranger.post("matching-runs/" + run + '/' + act, Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(Api.as("ADMIN")
                            .post("matching-runs/aaaaaaaaaaaaaaaaaaaaaaaaaa/" + act, Map.of())
                            .code())
                    .isEqualTo("no-such-matching-run");
        }
        assertThat(stranger.post("matching-runs?dryRun=true", Map.of()).status())
                .isEqualTo(403);
        assertThat(stranger.get("matching-runs/" + run + "/report").status()).isEqualTo(403);
    }

    /** Four wishes of one account for four places of one evening, which nobody was told of. */
    @Test
    void aDryRunSaysWhatARunThenDoes() throws Exception {
        var scarce = aPerformance(connection).in(SeatingFixture.stallsOf(1, 4)).onSale();
        new PreferenceCrowd(connection, 11, PreferenceCrowd.Card.saved())
                .wanting(List.of(wordOf(scarce)))
                .come(4);
        var before = footprints();

        var dry = Customer.ended(start("?dryRun=true").text("id"), PATIENCE);

        assertThat(dry.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(dry.path("dryRun").asBoolean()).isTrue();
        assertThat(dry.path("examined").asInt()).isEqualTo(dry.path("expected").asInt());
        assertThat(footprints()).isEqualTo(before);
        var run = Customer.run();
        for (var figure : List.of("examined", "matched", "booked", "offered", "found", "skipped")) {
            assertThat(run.path(figure)).as(figure).isEqualTo(dry.path(figure));
        }
        var report = Api.as("ADMIN").get("matching-runs/" + dry.path("id").asText() + "/report");
        assertThat(report.status()).as(report.body().toString()).isEqualTo(200);
        assertThat(report.body().path("examples")).isNotEmpty();
    }

    @Test
    void aRunThatIsRepeatedOnWhatHasNotChangedDoesNothing() throws Exception {
        var words = List.of(wordOf(aPerformance(connection).onSale()));
        var saved = PreferenceCrowd.Card.saved();
        new PreferenceCrowd(connection, 3, saved).wanting(words).come(CROWD / 2);
        Customer.run();
        Eventually.holds(
                PATIENCE,
                "no booking under way",
                () -> number("select count(*) from decision where outcome = 'PENDING'") == 0);
        var before = footprintsBesideDecisions();

        var again = Customer.run();

        assertThat(again.path("booked").asInt() + again.path("offered").asInt()).isZero();
        assertThat(again.path("found").asInt()).isZero();
        assertThat(footprintsBesideDecisions()).isEqualTo(before);
    }

    /** As when a node that was thought dead comes back: the same run, worked on by two job executions side by side. */
    @Test
    void twoWhoWorkOnTheSameRunHandleEachPreferenceOnce() throws Exception {
        var words = new ArrayList<String>();
        for (var day = 0; day < 3; day++) {
            words.add(wordOf(aPerformance(connection)
                    .startingIn(Duration.ofDays(60L + day))
                    .onSale()));
        }
        var accounts = new PreferenceCrowd(connection, 4, PreferenceCrowd.Card.saved())
                .wanting(words)
                .come(CROWD);
        String run;
        var last = accounts.get(accounts.size() - 1);
        try (var turn = turnOf(last)) {
            run = Customer.start();
            startJob(run);
            Eventually.holds(
                    PATIENCE,
                    "two executions",
                    () -> number("select count(*) from JOB_EXECUTION where JOBPARAMETERS like '%" + run + "%'") == 2);
            turn.commit();
        }

        var ended = Customer.ended(run, PATIENCE);

        assertThat(ended.path("state").asText()).isEqualTo("COMPLETED");
        Eventually.holds(
                PATIENCE,
                "no booking under way",
                () -> number("select count(*) from decision where outcome = 'PENDING' and run_id = '" + run + "'")
                        == 0);
        assertThat(decisionsOf(run)).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(CROWD);
        var ofRun =
                " from decision d join booking b on b.reference = d.booking_reference where d.run_id = '" + run + "'";
        assertThat(number("select count(*)" + ofRun)).isPositive();
        assertThat(number("select count(*) - count(distinct b.id)" + ofRun)).isZero();
        assertThat(number("select count(*)" + ofRun + " and b.total_minor > 0 and (select count(*) from payment p"
                        + " where p.purpose = b.reference and p.state = 'CAPTURED') <> 1"))
                .isZero();
        assertThat(number("select count(*) from booking b join account a on a.id = b.account_id where a.id in ("
                        + String.join(
                                ",", accounts.stream().map(String::valueOf).toList())
                        + ") and not exists (select 1 from decision d where d.booking_reference = b.reference)"))
                .as("bookings of which no decision knows")
                .isZero();
    }

    /** While it is away decisions wait; as soon as it is back each is booked and paid once. */
    @Test
    void aGatewayThatGoesAwayInTheMiddleCostsNobodyAnything() throws Exception {
        var performance =
                aPerformance(connection).startingIn(Duration.ofDays(80)).notYetOnSale();
        var customers = new ArrayList<Customer>();
        for (var i = 0; i < 4; i++) {
            customers.add(payingWith("pm_card_visa"));
        }
        var preferences = new ArrayList<String>();
        for (var customer : customers) {
            preferences.add(customer.waitsFor(performance, Map.of()));
        }
        Customer.saleBeginsUnheard(performance);
        CardGateway.fault("error", "path", "/v1/payment_intents", "times", "1000");

        var ended = Customer.run();

        assertThat(ended.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(ended.path("pending").asInt()).isGreaterThanOrEqualTo(customers.size());
        CardGateway.noFaults();
        for (var i = 0; i < customers.size(); i++) {
            takeUpSoon();
            var decision = customers.get(i).decision(preferences.get(i), "BOOKED");
            var reference = decision.path("booking").asText();
            assertThat(CardGateway.captures(reference)).isEqualTo(1);
            assertThat(CardGateway.moneyIn(reference)).isEqualTo(9_000);
        }
        assertThat(Customer.progress(ended.path("id").asText()).path("booked").asInt())
                .isGreaterThanOrEqualTo(customers.size());
    }

    /** A booking that was cut off is taken up two minutes later; the test is not that patient. */
    private void takeUpSoon() throws SQLException {
        try (var update = connection.createStatement()) {
            update.executeUpdate(
                    "update decision set changed_at = changed_at - interval 3 minute where outcome = 'PENDING'");
        }
    }

    private static Api.Answer start(String query) {
        return Api.as("SUPPORT").post("matching-runs" + query, Map.of());
    }

    private static Api.Answer stop(String run) {
        return Api.as("SUPPORT").post("matching-runs/" + run + "/stop", Map.of());
    }

    private static Api.Answer resume(String run) {
        return Api.as("SUPPORT").post("matching-runs/" + run + "/resumption", Map.of());
    }

    private Connection turnOf(Customer customer) throws SQLException {
        return turnOf(Long.parseLong(customer.api().get("me").text("id")));
    }

    private static Connection turnOf(long account) throws SQLException {
        var turn = ParterreServer.connection();
        turn.setAutoCommit(false);
        try (var take = turn.createStatement()) {
            take.executeUpdate("insert into decision_turn (account_id) values (" + account + ")"
                    + " on duplicate key update account_id = values(account_id)");
        }
        return turn;
    }

    /** A second execution of the job for a run that is being worked on. */
    private static void startJob(String run) throws Exception {
        var management = ParterreServer.management();
        try (var client =
                ModelControllerClient.Factory.create("remote+http", management.getHost(), management.getPort())) {
            var start = new ModelNode();
            start.get("operation").set("start-job");
            start.get("job-xml-name").set("match-preferences");
            start.get("properties").set("run", run);
            var address = start.get("address");
            address.add("deployment", "parterre.ear");
            address.add("subdeployment", "batch.jar");
            address.add("subsystem", "batch-jberet");
            var answer = client.execute(start);
            assertThat(answer.get("outcome").asString()).as(answer.toString()).isEqualTo("success");
        }
    }

    private int claims(Customer customer) {
        return number("select count(*) from hold where state = 'ACTIVE' and account_id = "
                + customer.api().get("me").text("id"));
    }

    /** How much there is of everything that a run leaves behind. */
    private List<Integer> footprints() {
        var all = new ArrayList<>(footprintsBesideDecisions());
        all.add(number("select count(*) from decision"));
        return all;
    }

    private List<Integer> footprintsBesideDecisions() {
        return List.of(
                number("select count(*) from hold"),
                number("select count(*) from booking"),
                number("select count(*) from payment"),
                number("select count(*) from outbox where fact in ('BookingConfirmed', 'BookingPaid', 'OfferMade',"
                        + " 'PaymentConfirmationNeeded')"),
                number("select count(*) from place where state <> 'FREE'"));
    }

    private List<String> decisionsOf(String run) {
        return texts("select preference_id from decision where run_id = '" + run + "'");
    }

    private List<String> acts(String run) {
        return texts("select action from audit_entry where subject = 'matching-run:" + run + "' order by id");
    }

    private static String wordOf(Opened performance) throws SQLException {
        return Customer.wordOf(performance.id().value());
    }

    private int number(String query) {
        return Integer.parseInt(texts(query).get(0));
    }

    private List<String> texts(String query) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException lost) {
            throw new AssertionError(query, lost);
        }
    }
}
