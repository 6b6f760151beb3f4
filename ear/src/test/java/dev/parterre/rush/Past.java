package dev.parterre.rush;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Years of business in a minute: performances that are over and were sold to the last of their 1,000 places, ten to a booking,
 * with everything that belongs to them, written in bulk past the application.
 */
final class Past {

    private static final int PLACES = 1_000;
    private static final int PARTY = 10;

    /** {@code :show} is the performance; ordinals follow from the hold's number in its public id. */
    private static final List<String> SOLD = List.of(
            "update performance set state = 'CLOSED', starts_at = utc_timestamp(6) - interval 30 day,"
                    + " local_start = utc_timestamp(6) - interval 30 day, sale_until = utc_timestamp(6) - interval 30 day where id = :show",
            "insert into hold (public_id, performance_id, secret_hash, state, expires_at, extended, total_minor, currency,"
                    + " created_at, version) select concat('p', :show, '-', seq), :show, repeat('0', 64), 'CONVERTED',"
                    + " utc_timestamp(6) - interval 40 day, 0, 0, 'EUR', utc_timestamp(6) - interval 40 day, 0 from seq_0_to_99",
            "insert into hold_place (hold_id, ordinal, category, ticket_type, price_minor, vat_minor, fee_minor)"
                    + " select h.id, cast(substring_index(h.public_id, '-', -1) as unsigned) * 10 + s.seq, 0, 'ADULT', 0, 0, 0"
                    + " from hold h join seq_0_to_9 s where h.performance_id = :show",
            "insert into booking (reference, performance_id, hold_id, buyer_name, buyer_email, language, source, state,"
                    + " total_minor, currency, created_at, pay_until, confirmed_at, version)"
                    + " select lpad(conv(id, 10, 36), 12, '0'), performance_id, id, 'Past', concat(public_id, '@example.com'), 'en',"
                    + " 'API', 'CONFIRMED', 0, 'EUR', created_at, created_at, created_at, 0 from hold where performance_id = :show",
            "insert into booking_line (booking_id, performance_id, ordinal, category, ticket_type, price_minor, vat_minor,"
                    + " fee_minor, state, version) select b.id, :show, p.ordinal, 0, 'ADULT', 0, 0, 0, 'VALID', 0"
                    + " from booking b join hold_place p on p.hold_id = b.hold_id where b.performance_id = :show",
            "update place p join booking_line l on l.performance_id = p.performance_id and l.live_ordinal = p.ordinal"
                    + " join booking b on b.id = l.booking_id"
                    + " set p.state = 'BOOKED', p.booking_id = b.id, p.hold_id = b.hold_id where p.performance_id = :show",
            "update place_count set free = 0 where performance_id = :show",
            "insert into ticket (id, booking_reference, booking_line_id, performance_id, ordinal, code, state, issued_at, version)"
                    + " select concat('past-', l.id), b.reference, l.id, :show, l.ordinal, repeat('x', 180), 'VALID', b.created_at, 0"
                    + " from booking b join booking_line l on l.booking_id = b.id where b.performance_id = :show",
            "insert into outbox (fact_id, fact, payload, correlation_id, created_at, relayed_at)"
                    + " select uuid(), 'BookingConfirmed', concat('{\"reference\":\"', reference, '\"}'), 'past', created_at, created_at"
                    + " from booking where performance_id = :show");

    private final Connection connection;

    Past(Connection connection) {
        this.connection = connection;
    }

    /** Makes it so that there are at least so many tickets. */
    void grow(long tickets) throws SQLException {
        var house = new House(connection, Hall.of(PLACES, 0), "0.00", PARTY);
        connection.setAutoCommit(false);
        try {
            for (var have = tickets(); have < tickets; have += PLACES) {
                sell(house.open(1).get(0));
                connection.commit();
            }
        } finally {
            connection.setAutoCommit(true);
        }
        execute("analyze table place, hold, hold_place, booking, booking_line, ticket, outbox");
    }

    long tickets() throws SQLException {
        return count("select count(*) from ticket");
    }

    long performances() throws SQLException {
        return count("select count(*) from performance where starts_at < utc_timestamp(6)");
    }

    private void sell(long performance) throws SQLException {
        for (var step : SOLD) {
            execute(step.replace(":show", String.valueOf(performance)));
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
