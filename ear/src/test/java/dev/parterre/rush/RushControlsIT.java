package dev.parterre.rush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.rush.GuardedClaims.Guard;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The control of the harness against a database: with a guard taken away the same checks must find the fault. The guards are taken
 * away on tables of our own; what is done to the product's rows behind its back is never committed.
 */
class RushControlsIT {

    private static final long SEED = 20261122;

    @Test
    void withAllGuardsNothingIsFound() throws Exception {
        var race = race(EnumSet.allOf(Guard.class));
        assertThat(race.findings()).isEmpty();
        assertThat(race.deadlocks()).isZero();
    }

    @Test
    void theUniqueKeyAloneStillSavesUs() throws Exception {
        assertThat(race(EnumSet.of(Guard.UNIQUE_KEY, Guard.LOCK_ORDER)).findings())
                .isEmpty();
    }

    @Test
    void withoutConditionAndKeyTheOversaleIsFound() throws Exception {
        var race = race(EnumSet.of(Guard.LOCK_ORDER));
        assertThat(race.findings()).anyMatch(finding -> finding.startsWith("oversold"));
    }

    @Test
    void withoutLockOrderDeadlocksAreFound() throws Exception {
        var race = race(EnumSet.of(Guard.CONDITION, Guard.UNIQUE_KEY));
        assertThat(race.findings()).isEmpty();
        assertThat(race.deadlocks()).isPositive();
    }

    @Test
    void whatASaboteurDoesToTheProductsRowsIsFound() throws Exception {
        try (var connection = ParterreServer.connection()) {
            var crowds = new SellOut.Crowds(List.of(), Crowd.support(), SEED);
            var sale = new SellOut(connection, Hall.of(60, 20), 8, crowds);
            sale.rush(Duration.ofSeconds(3));
            sale.toTheEnd();
            sale.assertNothingIsLeft();
            var show = sale.performance();

            assertThat(findings(
                            sale,
                            "update place set state = 'FREE', hold_id = null, booking_id = null"
                                    + " where state = 'BOOKED' and performance_id = " + show + " limit 1"))
                    .anyMatch(finding -> finding.startsWith("lost: place"));
            assertThat(findings(
                            sale,
                            "update booking_line set ordinal = ordinal + 1000 where performance_id = " + show
                                    + " and state = 'VALID' limit 1"))
                    .anyMatch(finding -> finding.startsWith("lost: booking"));
            assertThat(findings(
                            sale,
                            "update hold set state = 'RELEASED' where performance_id = " + show
                                    + " and state = 'CONVERTED' limit 1"))
                    .anyMatch(finding -> finding.startsWith("state: hold"));
            assertThat(findings(
                            sale,
                            "update hold_place p join hold h on h.id = p.hold_id set p.ordinal = p.ordinal + 1000"
                                    + " where h.performance_id = " + show))
                    .anyMatch(finding -> finding.startsWith("lost: hold"));
        }
    }

    /** The last line against a double sale, whatever the code above it does. */
    @Test
    void theUniqueKeyRefusesASecondSaleOfAPlace() throws Exception {
        try (var connection = ParterreServer.connection()) {
            var crowds = new SellOut.Crowds(List.of(), Crowd.support(), SEED);
            var sale = new SellOut(connection, Hall.of(2, 4), 2, crowds);
            sale.toTheEnd();
            assertThatThrownBy(() -> findings(
                            sale,
                            "insert into booking_line (booking_id, performance_id, ordinal, category, ticket_type, price_minor,"
                                    + " vat_minor, fee_minor, state, version) select booking_id, performance_id, ordinal, category,"
                                    + " ticket_type, price_minor, vat_minor, fee_minor, state, 0 from booking_line"
                                    + " where state = 'VALID' and performance_id = " + sale.performance() + " limit 1"))
                    .isInstanceOf(SQLIntegrityConstraintViolationException.class)
                    .hasMessageContaining("booking_line_place");
        }
    }

    private record Race(List<String> findings, int deadlocks) {}

    private static Race race(Set<Guard> guards) throws Exception {
        try (var connection = ParterreServer.connection();
                var claims = new GuardedClaims(connection, guards, SEED)) {
            var history = claims.race();
            return new Race(new Truth(history).findings(claims.books()), claims.deadlocks());
        }
    }

    /** What the checks say of the sale after that statement; which is then undone. */
    private static List<String> findings(SellOut sale, String sabotage) throws SQLException {
        try (Connection connection = ParterreServer.connection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(sabotage);
                return new Truth(sale.history()).findings(Books.of(connection, List.of(sale.performance())));
            } finally {
                connection.rollback();
            }
        }
    }
}
