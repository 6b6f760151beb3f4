package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.testing.Api;
import dev.parterre.testing.Closing;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The books after everything that the tests of this run have sold, refunded, disputed, killed and spoilt. */
@Closing
class BooksClosingIT {

    private Ledger ledger;

    /** Something is in them also when this runs alone. */
    @BeforeEach
    void oneMore() {
        ledger = new Ledger();
        var orders = new Orders(ledger);
        var hold = orders.aHold();
        var booked = Orders.book(hold, Map.of("token", "pm_card_visa"), "closing-" + hold.text("id"));
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        orders.awaitQuiet();
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Test
    void theTrialBalanceIsZeroAndEveryInvariantHolds() throws Exception {
        var balance = Api.as("FINANCE").get("ledger/trial-balance").body();

        assertThat(balance.path("zero").asBoolean()).as(balance.toString()).isTrue();
        assertThat(balance.path("totals")).isNotEmpty();
        for (var total : balance.path("totals")) {
            assertThat(amount(total, "debit")).isEqualByComparingTo(amount(total, "credit"));
        }
        var accounts = StreamSupport.stream(balance.path("accounts").spliterator(), false)
                .map(account -> amount(account, "debit").subtract(amount(account, "credit")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(accounts).isZero();
        System.out.printf(
                "the books close with %d entries in %d lines on %d accounts%n",
                ledger.count("select count(*) from ledger_entry"),
                ledger.count("select count(*) from ledger_line"),
                balance.path("accounts").size());
        Invariants.assertHold();
    }

    /** The control: one cent too much, written by nobody of ours. */
    @Test
    void oneCentTooMuchIsFound() throws Exception {
        try (var connection = spoiltBy("insert into ledger_line (entry_id, account, owner, amount_minor, currency)"
                + " select max(id), 'CASH', 0, 1, 'EUR' from ledger_entry")) {
            assertThat(Invariants.violated(connection))
                    .contains("billing_trial_balance_is_zero", "billing_entry_is_balanced");
        }
    }

    /** The control: one cent, debited and credited, that nobody ever paid. */
    @Test
    void oneCentThatNobodyPaidIsFoundThoughItIsBalanced() throws Exception {
        try (var connection = spoiltBy("update ledger_line set amount_minor = amount_minor + sign(amount_minor)"
                + " where entry_id = (select max(id) from ledger_entry where kind = 'CAPTURE')")) {
            assertThat(Invariants.violated(connection))
                    .contains("billing_captures_are_posted")
                    .doesNotContain("billing_trial_balance_is_zero");
        }
    }

    /** Only this connection sees it, and never commits. */
    private static Connection spoiltBy(String statement) throws SQLException {
        var connection = ParterreServer.connection();
        connection.setAutoCommit(false);
        try (var spoiling = connection.createStatement()) {
            assertThat(spoiling.executeUpdate(statement)).isPositive();
        }
        return connection;
    }

    private static BigDecimal amount(JsonNode of, String side) {
        return new BigDecimal(of.path(side).path("amount").asText());
    }
}
