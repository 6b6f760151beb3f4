package dev.parterre.matching;

import dev.parterre.shared.Json;
import dev.parterre.shared.PublicId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Many people with many wishes, written past the application: what a run of the engine has to cope with. The same seed gives the
 * same crowd. All pay with one card that is really saved at the payment sandbox.
 */
public final class PreferenceCrowd {

    private static final int PER_ACCOUNT = 4;
    private static final List<String> CITIES =
            List.of("Sofia", "София", "Plovdiv", "Варна", "Burgas", "Ruse", "Stara Zagora");
    private static final List<String> CATEGORIES =
            List.of("OPERA", "BALLET", "THEATRE", "CLASSICAL", "CHAMBER", "JAZZ", "FAMILY", "COMEDY");
    private static final List<String> DAYS = List.of("THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    private final Connection connection;
    private final Random random;
    private final String tag = PublicId.random().substring(0, 8);
    private final Card card;
    private List<String> words = List.of();

    /** A saved payment method: its owner's account and its id. */
    public record Card(long account, String method) {

        /** Of somebody new. */
        public static Card saved() {
            var customer = Customer.payingWith("pm_card_visa");
            return new Card(Long.parseLong(customer.api().get("me").text("id")), customer.card());
        }
    }

    public PreferenceCrowd(Connection connection, long seed, Card card) {
        this.connection = connection;
        this.random = new Random(seed);
        this.card = card;
    }

    /** Everybody wants one of these and nothing else. */
    public PreferenceCrowd wanting(List<String> onlyWords) {
        words = List.copyOf(onlyWords);
        return this;
    }

    /** @return the accounts, in the order in which they are served */
    public List<Long> come(int preferences) throws SQLException {
        connection.setAutoCommit(false);
        var accounts = new ArrayList<Long>();
        for (var first = 0; first < preferences; first += PER_ACCOUNT) {
            var account = account(accounts.size());
            accounts.add(account);
            var method = method(account);
            for (var i = first; i < Math.min(preferences, first + PER_ACCOUNT); i++) {
                preference(account, method, i);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        return accounts;
    }

    private long account(int number) throws SQLException {
        var email = "crowd-" + tag + '-' + number + "@example.com";
        try (var insert = connection.prepareStatement(
                "insert into account (email, email_key, name, password_hash, language, state, failed_logins, created_at, version)"
                        + " values (?, ?, ?, 'none', ?, 'ACTIVE', 0, utc_timestamp(6), 0)",
                Statement.RETURN_GENERATED_KEYS)) {
            fill(insert, email, email, "Crowd " + number, random.nextBoolean() ? "bg" : "en");
            insert.executeUpdate();
            try (var keys = insert.getGeneratedKeys()) {
                keys.next();
                var account = keys.getLong(1);
                run("insert into account_role (account_id, role) values (?, 'CUSTOMER')", account);
                return account;
            }
        }
    }

    /** The same card under another name: the sandbox knows one customer. */
    private String method(long account) throws SQLException {
        var id = PublicId.random();
        run(
                "insert into payment_customer (payer, gateway_ref, created_at)"
                        + " select ?, gateway_ref, utc_timestamp(6) from payment_customer where payer = ?",
                String.valueOf(account),
                String.valueOf(card.account()));
        run(
                "insert into payment_method (id, payer, gateway_ref, brand, last4, expires_month, expires_year, created_at, version)"
                        + " select ?, ?, gateway_ref, brand, last4, expires_month, expires_year, utc_timestamp(6), 0"
                        + " from payment_method where id = ?",
                id,
                String.valueOf(account),
                card.method());
        return id;
    }

    private void preference(long account, String method, int number) throws SQLException {
        var wish = wish(method);
        var created = LocalDateTime.now(ZoneOffset.UTC).minusSeconds(5).plusNanos(number * 1_000L);
        run(
                "insert into preference (id, account_id, name, spec, quantity, mode, payment_method_id, state, created_at,"
                        + " changed_at, version) values (?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, 0)",
                PublicId.random(),
                account,
                wish.get("name"),
                Json.write(wish),
                wish.get("quantity"),
                wish.get("mode"),
                method,
                created,
                created);
    }

    private Map<String, Object> wish(String method) {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("name", "Wish of the crowd");
        wish.put("words", words.isEmpty() ? List.of() : List.of(words.get(random.nextInt(words.size()))));
        wish.put("quantity", 1 + random.nextInt(4));
        wish.put("together", random.nextInt(3) > 0);
        if (words.isEmpty()) {
            wish.put("categories", some(CATEGORIES, 1 + random.nextInt(3)));
            wish.put("cities", random.nextInt(4) == 0 ? List.of() : some(CITIES, 1 + random.nextInt(2)));
            wish.put("weekdays", random.nextBoolean() ? List.of() : some(DAYS, 2));
            wish.put("zonesExcluded", random.nextInt(5) == 0 ? List.of("BALCONY") : List.of());
            if (random.nextBoolean()) {
                wish.put("timeFrom", "18:00");
            }
        }
        var price = words.isEmpty() ? 10 + 5 * random.nextInt(12) : 100;
        wish.put("maxPrice", euros(price));
        wish.put("budgetPerMonth", euros(price * 4));
        wish.put("bookingsPerMonth", 1);
        wish.put("mode", random.nextInt(5) == 0 ? "ASK" : "BOOK");
        wish.put("paymentMethod", method);
        return wish;
    }

    private static Map<String, String> euros(int amount) {
        return Map.of("amount", amount + ".00", "currency", "EUR");
    }

    private List<String> some(List<String> all, int most) {
        return random.ints(most, 0, all.size()).distinct().mapToObj(all::get).toList();
    }

    private void run(String statement, Object... values) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            fill(prepared, values);
            prepared.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
