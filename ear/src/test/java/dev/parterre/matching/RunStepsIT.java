package dev.parterre.matching;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parterre.seating.SeatingFixture;
import dev.parterre.testing.Api;
import dev.parterre.testing.CardGateway;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fault matrix of a run: the server fails, or dies as in a power cut, behind each step. After that, and a start where it died,
 * every preference has been decided once, and what was to be booked is booked and paid once, in the same run unless a failure was
 * noted as its decision: then in the next. At each step the work is aborted; with {@code -Dparterre.steps=HALT} the server is killed behind
 * each, which takes minutes. {@link KilledRunIT} kills it wherever a crowd happens to be.
 */
class RunStepsIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Connection connection;

    static Stream<Arguments> stepsAndWays() {
        var way = System.getProperty("parterre.steps", "ABORT");
        return Stream.of(RunStep.values()).map(step -> Arguments.of(step, way));
    }

    @BeforeEach
    void open() throws Exception {
        assumeTrue(ParterreServer.isOwn(), "the server is somebody else's");
        CardGateway.noFaults();
        connection = ParterreServer.connection();
    }

    @AfterEach
    void close() throws Exception {
        if (connection != null) {
            Files.deleteIfExists(ParterreServer.stopOrder());
            connection.close();
        }
    }

    /** The limit of the hall is what the customer wants: places that nobody knows of would be in the way. */
    @ParameterizedTest(name = "{1} behind {0}")
    @MethodSource("stepsAndWays")
    void whateverIsInterruptedComesToTheSameEnd(RunStep step, String way) throws Exception {
        var mode = step == RunStep.RUN_OFFER_MADE ? "ASK" : "BOOK";
        var customer = Customer.payingWith("pm_card_visa");
        var hall = aPerformance(connection)
                .in(SeatingFixture.stallsOf(1, 2))
                .limitedTo(2)
                .notYetOnSale();
        var preference = customer.waitsFor(hall, Map.of("mode", mode));
        Customer.saleBeginsUnheard(hall);
        Eventually.holds(
                SOON,
                "no run under way",
                () -> number("select count(*) from matching_run where state = 'STARTED'") == 0);

        stop(step, way);

        var run = text("select id from matching_run order by started_at desc limit 1");
        assertThat(Customer.ended(run, PATIENCE).path("state").asText()).isEqualTo("COMPLETED");
        settle();
        assertThat(number("select count(*) from decision where run_id = '" + run + "' and preference_id = '"
                        + preference + "'"))
                .isEqualTo(1);
        if (customer.decision(preference).at("/reason/code").asText().equals("fault")) {
            assertThat(way).isEqualTo("ABORT");
            Customer.run();
        }
        customer.decision(preference, mode.equals("ASK") ? "OFFERED" : "BOOKED");
        assertMoney(customer, mode.equals("ASK") ? 0 : 1);
        assertThat(number("select count(*) from hold where performance_id = " + hall.id() + " and state = 'ACTIVE'"))
                .isEqualTo(mode.equals("ASK") ? 1 : 0);
        Invariants.assertHold();
    }

    /** Says where to stop, starts a run that comes there, waits until it has happened, and starts what died. */
    private static void stop(RunStep step, String way) throws Exception {
        Files.writeString(ParterreServer.stopOrder(), way + " " + step);
        var done = CompletableFuture.runAsync(() -> Api.as("ADMIN").post("matching-runs", Map.of()))
                .exceptionally(cutOff -> null);
        if (way.equals("HALT")) {
            assertThat(ParterreServer.awaitServerEnd(SOON))
                    .as("the server ends behind " + step)
                    .isTrue();
            ParterreServer.startServer();
        } else {
            Eventually.holds(SOON, "a failure behind " + step, () -> !Files.exists(ParterreServer.stopOrder()));
        }
        done.join();
    }

    /** A booking that was cut off is taken up two minutes later; the test is not that patient. */
    private void settle() {
        Eventually.holds(PATIENCE, "no decision under way", () -> {
            change("update decision set changed_at = changed_at - interval 3 minute where outcome = 'PENDING'");
            return number("select count(*) from decision where outcome = 'PENDING'") == 0;
        });
    }

    private void assertMoney(Customer customer, int bookings) {
        var account = customer.api().get("me").text("id");
        var references = texts("select reference from booking where account_id = " + account);
        assertThat(references).hasSize(bookings);
        for (var reference : references) {
            assertThat(CardGateway.captures(reference)).isEqualTo(1);
            assertThat(CardGateway.moneyIn(reference)).isEqualTo(9_000);
            assertThat(CardGateway.moneyOut(reference)).isZero();
        }
    }

    private void change(String statement) {
        try (var update = connection.createStatement()) {
            update.executeUpdate(statement);
        } catch (SQLException lost) {
            throw new AssertionError(statement, lost);
        }
    }

    private int number(String query) {
        return Integer.parseInt(text(query));
    }

    private String text(String query) {
        return texts(query).get(0);
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
