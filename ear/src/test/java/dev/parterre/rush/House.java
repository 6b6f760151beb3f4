package dev.parterre.rush;

import static dev.parterre.booking.BookingFixture.aPerformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Performances on sale in one hall, as many as the rush needs: the first by the fixture, the others as copies of its rows. */
final class House {

    private static final List<String> PARTS = List.of(
            "insert into place (performance_id, ordinal, category, state)"
                    + " select %1$d, ordinal, category, 'FREE' from place where performance_id = %2$d order by ordinal",
            "insert into place_count (performance_id, category, capacity, free, as_of)"
                    + " select %1$d, category, capacity, capacity, utc_timestamp(6) from place_count where performance_id = %2$d",
            "insert into price_list (performance_id, currency, vat_rate, fee_rate, fee_vat_rate, version)"
                    + " select %1$d, currency, vat_rate, fee_rate, fee_vat_rate, 0 from price_list where performance_id = %2$d",
            "insert into price (performance_id, category, ticket_type, amount_minor)"
                    + " select %1$d, category, ticket_type, amount_minor from price where performance_id = %2$d");

    private final Connection connection;
    private final Hall hall;
    private final String price;
    private final int limit;
    private long first;

    House(Connection connection, Hall hall, String price, int limit) {
        this.connection = connection;
        this.hall = hall;
        this.price = price;
        this.limit = limit;
    }

    Hall hall() {
        return hall;
    }

    /** How many places one buyer may have of one performance. */
    int limit() {
        return limit;
    }

    /** @return the performances' ids */
    List<Long> open(int performances) throws SQLException {
        var opened = new ArrayList<Long>();
        for (var i = 0; i < performances; i++) {
            opened.add(open());
        }
        return opened;
    }

    private long open() throws SQLException {
        if (first == 0) {
            first = aPerformance(connection)
                    .in(hall.fixture())
                    .at(price)
                    .limitedTo(limit)
                    .onSale()
                    .id()
                    .value();
            return first;
        }
        var copy = copyOfPerformance();
        for (var part : PARTS) {
            execute(String.format(part, copy, first));
        }
        return copy;
    }

    private long copyOfPerformance() throws SQLException {
        var insert =
                "insert into performance (event_id, hall_id, external_id, starts_at, local_start, time_zone, state,"
                        + " sale_from, sale_until, purchase_limit, seating_plan_id, version) select event_id, hall_id, '"
                        + UUID.randomUUID() + "', starts_at, local_start, time_zone, state, sale_from, sale_until,"
                        + " purchase_limit, seating_plan_id, 0 from performance where id = " + first;
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(insert, Statement.RETURN_GENERATED_KEYS);
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
