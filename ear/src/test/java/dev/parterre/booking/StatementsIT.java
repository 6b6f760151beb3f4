package dev.parterre.booking;

import static dev.parterre.booking.Shopping.ANA;
import static dev.parterre.booking.Shopping.at;
import static dev.parterre.booking.Shopping.hold;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a lone buyer makes the database write and commit, by its own count of statements: as much in a large hall as in a small one.
 * Reads are not counted: what it takes to sell is read again by the clock.
 */
class StatementsIT {

    private static final int BUYERS = 40;
    private static final int IN_A_ROW = 8;
    private static final int SMALL = 10;
    private static final int LARGE = 120;
    /** Sweepers and consumers of facts ask the database meanwhile. */
    private static final double NOISE = 2;

    private final Ledger ledger = new Ledger();

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Test
    void aHoldCostsAsMuchInALargeHall() throws Exception {
        var small = statements(heldIn(SMALL));
        var large = statements(heldIn(LARGE));

        assertThat(large).isCloseTo(small, within(NOISE)).isLessThan(10);
    }

    /** With all that follows from one at once: tickets, facts, mails. */
    @Test
    void aFreeBookingCostsAsMuchInALargeHall() throws Exception {
        var small = statements(bookedIn(SMALL));
        var large = statements(bookedIn(LARGE));

        assertThat(large).isCloseTo(small, within(4 * NOISE)).isLessThan(90);
    }

    private IntConsumer heldIn(int rows) throws SQLException {
        var performance = ledger.aPerformance().in(stallsOf(rows, rows)).onSale();
        return buyer -> assertThat(seat(performance, buyer).status()).isEqualTo(201);
    }

    private IntConsumer bookedIn(int rows) throws SQLException {
        var performance = ledger.aPerformance()
                .in(stallsOf(rows, rows))
                .at("0.00")
                .limitedTo(100)
                .onSale();
        return buyer -> {
            var held = seat(performance, buyer);
            var request = Map.of("hold", at(held, "/id"), "buyer", ANA, "payment", Map.of());
            assertThat(Api.anonymous()
                            .post("bookings", request, "Hold-Secret", at(held, "/secret"))
                            .status())
                    .isEqualTo(201);
        };
    }

    /** Each row from its end, and its last two to nobody, so that no seat is left alone. */
    private static Answer seat(Opened performance, int buyer) {
        return hold(performance, "stalls-" + (buyer / IN_A_ROW + 1) + "-" + (buyer % IN_A_ROW + 1));
    }

    /** @return how many for each buyer */
    private double statements(IntConsumer buys) throws SQLException {
        buys.accept(0);
        var before = asked();
        for (var buyer = 1; buyer <= BUYERS; buyer++) {
            buys.accept(buyer);
        }
        return (asked() - before) / (double) BUYERS;
    }

    private long asked() throws SQLException {
        return ledger.count(
                "select variable_value from information_schema.global_status where variable_name = 'QUESTIONS'");
    }
}
