package dev.parterre.booking;

import static dev.parterre.account.PeopleFixture.PASSWORD;
import static dev.parterre.account.PeopleFixture.aCustomer;
import static dev.parterre.account.PeopleFixture.aNewAddress;
import static dev.parterre.booking.Promotions.aTenth;
import static dev.parterre.booking.Promotions.book;
import static dev.parterre.booking.Promotions.guestHolds;
import static dev.parterre.booking.Promotions.places;
import static dev.parterre.booking.Shopping.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many buyers, few uses of a code, all at once and at several performances, whose lanes know nothing of each other. The control counts
 * and writes the same way without the lock and must find the code used too often: else the race would prove nothing.
 */
class PromotionRaceIT {

    private static final int BUYERS = 24;
    private static final int LIMIT = 5;

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void aCodeIsUsedAsOftenAsItMayBe() throws Exception {
        var one = ledger.aPerformance().at("45.00").onSale();
        var other = ledger.aPerformance().at("20.00").onSale();
        var code = aTenth(Map.of("limit", LIMIT));

        var answers = AtOnce.all(BUYERS, buyer -> guestHolds(buyer % 2 == 0 ? one : other, 1, code));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(LIMIT);
        assertThat(answers.stream().filter(answer -> answer.code().equals("promotion-used-up")))
                .hasSize(BUYERS - LIMIT);
        answers.stream().filter(answer -> answer.status() == 201).forEach(held -> assertThat(
                        book(held, aNewAddress(), "pm_card_visa").status())
                .isEqualTo(201));
        assertThat(uses(code)).isEqualTo(LIMIT);
    }

    @Test
    void oneCustomerUsesItOnceHoweverManyWindowsAreOpen() throws Exception {
        var one = ledger.aPerformance().at("45.00").onSale();
        var other = ledger.aPerformance().at("20.00").onSale();
        var code = aTenth(Map.of("limitPerCustomer", 1));
        var customer = Api.signedIn(aCustomer(), PASSWORD);

        var answers = AtOnce.all(8, window -> hold(customer, window % 2 == 0 ? one : other, places(1, code)));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.code().equals("promotion-used-by-you")))
                .hasSize(7);
    }

    @Test
    void oneAddressBooksWithItOnceHoweverManyGuestsItIs() throws Exception {
        var performance = ledger.aPerformance().at("45.00").onSale();
        var code = aTenth(Map.of("limitPerCustomer", 1));
        var held = AtOnce.all(6, guest -> guestHolds(performance, 1, code));
        var address = aNewAddress();

        var answers = AtOnce.all(6, guest -> book(held.get(guest), address, "pm_card_visa"));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    }

    private int uses(String code) {
        return ledger.count("select count(*) from promotion_use u join promotion p on p.id = u.promotion_id"
                + " join booking b on b.hold_id = u.hold_id where b.state = 'CONFIRMED' and p.code = '" + code + "'");
    }

    @Test
    void theControlUsesItTooOften() throws Exception {
        assertThat(raceOnScratchUses("")).isGreaterThan(LIMIT);
    }

    @Test
    void theSameRaceUnderTheLockDoesNot() throws Exception {
        assertThat(raceOnScratchUses(" for update")).isEqualTo(LIMIT);
    }

    /** Everybody is there before anybody counts: the moment in which only the lock helps. */
    private static int raceOnScratchUses(String lock) throws Exception {
        try (var connection = ParterreServer.connection()) {
            execute(connection, "create or replace table scratch_promotion (id int primary key)");
            execute(connection, "create or replace table scratch_use (buyer int primary key)");
            execute(connection, "insert into scratch_promotion values (1)");
            var ready = new CyclicBarrier(BUYERS);
            AtOnce.all(BUYERS, buyer -> countThenWrite(buyer, lock, ready));
            return count(connection, "select count(*) from scratch_use");
        }
    }

    private static boolean countThenWrite(int buyer, String lock, CyclicBarrier ready) throws Exception {
        try (var connection = ParterreServer.connection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            ready.await();
            count(connection, "select id from scratch_promotion where id = 1" + lock);
            var used = count(connection, "select count(*) from scratch_use");
            if (lock.isEmpty()) {
                ready.await();
            }
            if (used < LIMIT) {
                execute(connection, "insert into scratch_use values (" + buyer + ")");
            }
            connection.commit();
            return used < LIMIT;
        }
    }

    private static int count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
