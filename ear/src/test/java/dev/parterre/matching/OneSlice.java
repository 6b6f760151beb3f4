package dev.parterre.matching;

import dev.parterre.shared.Json;
import dev.parterre.shared.PublicId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People whom a run serves in the same slice, with a preference each for what costs nothing; written past the application. */
final class OneSlice {

    /** Of any number of slices up to that, and the powers of two below it. */
    private static final int SLICES = 64;

    private final Connection connection;
    private final String tag = "slice-" + PublicId.random().substring(0, 8) + '-';
    private int people;

    OneSlice(Connection connection) {
        this.connection = connection;
    }

    /** Whoever is asked for first is served first. @return the preference */
    String wants(int places, List<String> words) throws SQLException {
        return wants(places, words, "BOOK");
    }

    /** The same, of somebody who is to be asked before it is booked. */
    String wantsToBeAsked(int places, List<String> words) throws SQLException {
        return wants(places, words, "ASK");
    }

    private String wants(int places, List<String> words, String mode) throws SQLException {
        var email = tag + people + "@example.com";
        run(
                "insert into account (id, email, email_key, name, password_hash, language, state, failed_logins, created_at, version)"
                        + " select (floor(max(id) / " + SLICES + ") + 1) * " + SLICES + ", '" + email + "', '" + email
                        + "', 'Patient', 'none', 'en', 'ACTIVE', 0, utc_timestamp(6), 0 from account");
        run("insert into account_role (account_id, role) select id, 'CUSTOMER' from account where email_key = '" + email
                + "'");
        var wish = new LinkedHashMap<String, Object>();
        wish.put("name", "Evenings");
        wish.put("words", words);
        wish.put("quantity", places);
        wish.put("together", places > 1);
        wish.put("mode", mode);
        wish.put("maxPrice", Map.of("amount", "50.00", "currency", "EUR"));
        var preference = PublicId.random();
        run(
                "insert into preference (id, account_id, name, spec, quantity, mode, state, created_at, changed_at, version) select '"
                        + preference + "', id, 'Evenings', '" + Json.write(wish) + "', " + places
                        + ", '" + mode + "', 'ACTIVE', utc_timestamp(6) - interval 10 minute + interval " + people
                        + " microsecond, utc_timestamp(6) - interval 10 minute, 0 from account where email_key = '"
                        + email
                        + "'");
        people++;
        return preference;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
