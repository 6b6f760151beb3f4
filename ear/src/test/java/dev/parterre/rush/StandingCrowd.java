package dev.parterre.rush;

import dev.parterre.matching.PreferenceCrowd.Card;
import dev.parterre.shared.PublicId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** So many people with one preference each that can be booked, for one place and without asking; written in bulk past the application. */
final class StandingCrowd {

    private static final List<String> PEOPLE = List.of(
            // who was there before rests
            "update preference set state = 'PAUSED' where state = 'ACTIVE'",
            "insert into account (email, email_key, name, password_hash, language, state, failed_logins, created_at, version)"
                    + " select concat(:tag, seq, '@example.com'), concat(:tag, seq, '@example.com'), concat('Regular ', seq), 'none',"
                    + " 'en', 'ACTIVE', 0, utc_timestamp(6), 0 from seq_1_to_:people",
            "insert into account_role (account_id, role) select id, 'CUSTOMER' from account where email_key like concat(:tag, '%')",
            "insert into payment_customer (payer, gateway_ref, created_at) select a.id, c.gateway_ref, utc_timestamp(6)"
                    + " from account a join payment_customer c on c.payer = :payer where a.email_key like concat(:tag, '%')",
            // the same card under other names: the sandbox knows one customer
            "insert into payment_method (id, payer, gateway_ref, brand, last4, expires_month, expires_year, created_at, version)"
                    + " select concat(:ids, :number), a.id, m.gateway_ref, m.brand, m.last4, m.expires_month, m.expires_year,"
                    + " utc_timestamp(6), 0 from seq_1_to_:people join account a on a.email_key = concat(:tag, seq, '@example.com')"
                    + " join payment_method m on m.id = :method",
            "insert into preference (id, account_id, name, spec, quantity, mode, payment_method_id, state, created_at, changed_at,"
                    + " version) select concat(:ids, :number), a.id, 'Evenings', json_object('name', 'Evenings', 'words',"
                    + " json_array(elt(1 + seq % :choice, :words)), 'quantity', 1, 'together', false, 'mode', 'BOOK', 'maxPrice', json_object('amount', '50.00', 'currency', 'EUR'),"
                    + " 'paymentMethod', concat(:ids, :number)), 1, 'BOOK', concat(:ids, :number), 'ACTIVE',"
                    + " utc_timestamp(6) - interval 10 minute + interval seq * 10 microsecond, utc_timestamp(6) - interval 10 minute, 0"
                    + " from seq_1_to_:people join account a on a.email_key = concat(:tag, seq, '@example.com')");

    /** In the alphabet of public ids. */
    private static final String NUMBER = "replace(replace(lpad(seq, 6, '0'), '0', 'a'), '1', 'b')";

    private static final int ROOM_FOR_NUMBER = 6;

    private final Connection connection;
    private final Card card;

    StandingCrowd(Connection connection, Card card) {
        this.connection = connection;
        this.card = card;
    }

    /** @param words by which the performances are found; everybody wants one of them, in turn */
    void come(int people, List<String> words) throws SQLException {
        var id = PublicId.random();
        for (var step : PEOPLE) {
            execute(step.replace(":people", String.valueOf(people))
                    .replace(":payer", quoted(String.valueOf(card.account())))
                    .replace(":method", quoted(card.method()))
                    .replace(":words", words.stream().map(StandingCrowd::quoted).collect(Collectors.joining(",")))
                    .replace(":choice", String.valueOf(words.size()))
                    .replace(":tag", quoted("run-" + id.substring(0, 8) + '-'))
                    .replace(":ids", quoted(id.substring(ROOM_FOR_NUMBER)))
                    .replace(":number", NUMBER));
        }
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
