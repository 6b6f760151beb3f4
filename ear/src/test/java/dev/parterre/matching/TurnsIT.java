package dev.parterre.matching;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.matching.Customer.payingWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.booking.AtOnce;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the customer, or another run, does between the engine's first look and its claim. The test has the account's turn, so
 * that the engine waits with its places claimed; then something happens; then the engine goes on. The control spends from one
 * budget with the turn and without it: without it more is spent than there is. The same kind of turn keeps an account to its
 * number of preferences.
 */
class TurnsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int RUNS = 6;
    private static final int BUDGET = 100;
    private static final int EACH = 60;
    private static final int MOST_PREFERENCES = 20;

    private Connection connection;
    private Connection turn;

    @BeforeEach
    void connect() throws Exception {
        connection = ParterreServer.connection();
        turn = ParterreServer.connection();
        turn.setAutoCommit(false);
    }

    @AfterEach
    void checkInvariants() throws Exception {
        turn.close();
        connection.close();
        Invariants.assertHold();
    }

    @Test
    void whatTheCustomerBuysMeanwhileCountsInTheBudgetForEverything() throws Exception {
        var customer = payingWith("pm_card_visa");
        var wanted = aPerformance(connection).at("38.00").onSale();
        var bought = aPerformance(connection)
                .at("38.00")
                .startingIn(Duration.ofDays(50))
                .onSale();

        var decision = decided(
                customer,
                () -> customer.prefers(Customer.wordOf(wanted.id().value()), Map.of("budgetOverall", "100")),
                wanted,
                preference -> buy(customer, bought));

        assertThat(decision.path("outcome").asText()).isEqualTo("NONE");
        assertThat(decision.at("/reason/code").asText()).isEqualTo("budget-overall-reached");
        assertThat(held(wanted)).isZero();
    }

    @Test
    void whatTheCustomerBuysMeanwhileTakesTheEvening() throws Exception {
        var customer = payingWith("pm_card_visa");
        var wanted = aPerformance(connection).onSale();
        var bought = aPerformance(connection)
                .startingIn(Duration.ofDays(30).plusMinutes(20))
                .onSale();

        var decision = decided(
                customer,
                () -> customer.prefers(Customer.wordOf(wanted.id().value()), Map.of()),
                wanted,
                preference -> buy(customer, bought));

        assertThat(decision.at("/reason/code").asText()).isEqualTo("evening-taken");
        assertThat(held(wanted)).isZero();
    }

    @Test
    void aPreferenceThatIsChangedMeanwhileIsLookedAtAgainAsItIsNow() throws Exception {
        var customer = payingWith("pm_card_visa");
        var wanted = aPerformance(connection).onSale();
        var word = Customer.wordOf(wanted.id().value());

        var decision = decided(customer, () -> customer.prefers(word, Map.of()), wanted, preference -> customer.api()
                .put("preferences/" + preference, customer.wish(word, Map.of("quantity", 1))));

        assertThat(decision.at("/reason/code").asText()).isEqualTo("changed");
        assertThat(customer.decision(decision.path("preference").asText(), "BOOKED")
                        .path("seats"))
                .hasSize(1);
    }

    @Test
    void aPreferenceThatIsDeletedMeanwhileGetsNothing() throws Exception {
        var customer = payingWith("pm_card_visa");
        var wanted = aPerformance(connection).onSale();
        var word = Customer.wordOf(wanted.id().value());

        var preference = stated(customer, () -> customer.prefers(word, Map.of()), wanted, stated -> customer.api()
                .delete("preferences/" + stated));

        assertThat(answered(preference)).isEqualTo("NONE not-active");
        assertThat(held(wanted)).isZero();
    }

    @Test
    void aPerformanceThatIsCancelledMeanwhileIsNeitherBookedNorPaid() throws Exception {
        var customer = payingWith("pm_card_visa");
        var wanted = aPerformance(connection).onSale();
        var word = Customer.wordOf(wanted.id().value());
        var why = Map.of("bg", "Солистът е болен.", "en", "The soloist is ill.");

        var preference =
                stated(customer, () -> customer.prefers(word, Map.of()), wanted, stated -> assertThat(Api.as("ADMIN")
                                .post(
                                        "performances/" + wanted.id() + "/disruptions",
                                        Map.of("kind", "CANCELLED", "reason", why))
                                .status())
                        .isLessThan(300));

        assertThat(answered(preference)).isEqualTo("FAILED hold-lost");
        assertThat(customer.api().get("bookings").body().path("items")).isEmpty();
    }

    private String answered(String preference) {
        return Eventually.present(PATIENCE, "an answer", () -> answer(preference));
    }

    private Optional<String> answer(String preference) {
        try (var query = connection.prepareStatement("select concat(outcome, ' ', reason_code) from decision"
                + " where cause_kind = 'PREFERENCE' and preference_id = ? and outcome <> 'PENDING'")) {
            query.setString(1, preference);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new AssertionError(preference, e);
        }
    }

    @Test
    void withoutTheTurnMoreIsSpentThanThereIs() throws Exception {
        assertThat(race("", new CyclicBarrier(RUNS))).isGreaterThan(BUDGET);
    }

    @Test
    void withTheTurnItIsNot() throws Exception {
        assertThat(race(" for update", null)).isEqualTo(EACH);
    }

    @Test
    void theLastPreferenceIsCreatedOnceHoweverManyAreSentAtOnce() throws Exception {
        var customer = payingWith("pm_card_visa");
        for (var i = 1; i < MOST_PREFERENCES; i++) {
            customer.prefers("nothing-is-called-so", Map.of("name", "Evenings " + i));
        }

        var answers = AtOnce.all(RUNS, client -> customer.api()
                .post("preferences", customer.wish("nothing-is-called-so", Map.of("name", "At once " + client))));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .hasSize(RUNS - 1)
                .allSatisfy(answer -> assertThat(answer.text("code")).isEqualTo("too-many-preferences"));
    }

    /** What the engine decides about that preference when this happens after its claim and before its last look. */
    private JsonNode decided(Customer customer, Stating stating, Opened wanted, Meanwhile meanwhile) throws Exception {
        return customer.decision(stated(customer, stating, wanted, meanwhile), "NONE");
    }

    private String stated(Customer customer, Stating stating, Opened wanted, Meanwhile meanwhile) throws Exception {
        var account = Long.parseLong(customer.api().get("me").text("id"));
        try (var take = turn.prepareStatement("insert into decision_turn (account_id) values (?)")) {
            take.setLong(1, account);
            take.executeUpdate();
        }
        var preference = stating.preference();
        Eventually.present(PATIENCE, "places claimed", () -> held(wanted) > 0 ? Optional.of(wanted) : Optional.empty());
        meanwhile.happens(preference);
        turn.commit();
        return preference;
    }

    /** The engine looks for a preference as soon as it is stated. */
    private interface Stating {
        String preference() throws Exception;
    }

    private interface Meanwhile {
        void happens(String preference) throws Exception;
    }

    private static JsonNode buy(Customer customer, Opened performance) {
        var hold = customer.api()
                .post(
                        "performances/" + performance.id() + "/holds",
                        Map.of("bestAvailable", Map.of("quantity", 1, "together", true)));
        assertThat(hold.status()).as(hold.body().toString()).isEqualTo(201);
        var booking = customer.api()
                .post("bookings", Map.of("hold", hold.text("id"), "payment", Map.of("id", customer.card())));
        assertThat(booking.status()).as(booking.body().toString()).isEqualTo(201);
        return booking.body();
    }

    private int held(Opened performance) {
        try (var query = connection.prepareStatement(
                "select count(*) from place where performance_id = ? and state <> 'FREE'")) {
            query.setLong(1, performance.id().value());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** @param read where all wait after reading; null when the turn lets them in one by one */
    private int race(String lock, CyclicBarrier read) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute("create or replace table scratch_turn (id int primary key)");
            statement.execute("insert into scratch_turn values (1)");
            statement.execute("create or replace table scratch_spent (amount int not null)");
        }
        var runs = Executors.newFixedThreadPool(RUNS);
        try {
            Callable<Integer> spending = () -> spend(lock, read);
            for (var run : runs.invokeAll(
                    IntStream.range(0, RUNS).mapToObj(i -> spending).toList())) {
                run.get();
            }
        } finally {
            runs.shutdownNow();
        }
        try (var statement = connection.createStatement();
                var sum = statement.executeQuery("select sum(amount) from scratch_spent")) {
            sum.next();
            return sum.getInt(1);
        }
    }

    private static int spend(String lock, CyclicBarrier read) throws Exception {
        try (var own = ParterreServer.connection();
                var statement = own.createStatement()) {
            own.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            own.setAutoCommit(false);
            statement.executeQuery("select id from scratch_turn" + lock).close();
            var spent = 0;
            try (var sum = statement.executeQuery("select coalesce(sum(amount), 0) from scratch_spent")) {
                sum.next();
                spent = sum.getInt(1);
            }
            if (read != null) {
                read.await();
            }
            if (spent + EACH <= BUDGET) {
                statement.executeUpdate("insert into scratch_spent values (" + EACH + ")");
            }
            own.commit();
            return spent;
        }
    }
}
