package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.shared.Json;
import dev.parterre.shared.RequestKey;
import dev.parterre.shared.SqlTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.NativeQuery;

/** What a whole batch of confirmed bookings costs the database: one statement for each table, its rows as one JSON text. */
@Dependent
class FreeBookingStatements {

    @PersistenceContext
    private EntityManager entities;

    /** @return keys by reference */
    Map<String, Long> insert(SalePoint sale, List<NewBooking> placed, Instant now) {
        var query = sql(
                        "insert into booking (reference, performance_id, hold_id, account_id, buyer_name, buyer_email, language,"
                                + " source, state, total_minor, currency, created_at, pay_until, confirmed_at, undo_until,"
                                + " undo_seconds, version, request_id, request_hash)"
                                + " select reference, :performance, hold_id, account_id, buyer_name, buyer_email, language, source,"
                                + " 'CONFIRMED', 0, :currency, :now, pay_until, :now, undo_until, undo_seconds, 0,"
                                + " request_id, request_hash from json_table(:rows, '$[*]' columns ("
                                + "reference varchar(12) path '$[0]', hold_id bigint path '$[1]', account_id bigint path '$[2]',"
                                + " buyer_name varchar(200) path '$[3]', buyer_email varchar(254) path '$[4]',"
                                + " language varchar(5) path '$[5]', source varchar(10) path '$[6]',"
                                + " pay_until datetime(6) path '$[7]', undo_until datetime(6) path '$[8]',"
                                + " undo_seconds bigint path '$[9]', request_id char(43) path '$[10]',"
                                + " request_hash char(43) path '$[11]')) new_booking returning id, reference",
                        "booking")
                .setParameter("performance", sale.id().value())
                .setParameter("currency", sale.prices().currency())
                .setParameter("now", now)
                .setParameter(
                        "rows",
                        Json.write(placed.stream()
                                .map(booking -> row(sale, booking, now))
                                .toList()));
        var keys = new HashMap<String, Long>();
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            keys.put((String) columns[1], ((Number) columns[0]).longValue());
        }
        return keys;
    }

    private static List<Object> row(SalePoint sale, NewBooking booking, Instant now) {
        var order = booking.errand().order();
        var key = booking.errand().key();
        var row = new ArrayList<Object>(12);
        row.add(booking.reference().value());
        row.add(booking.hold().key());
        row.add(booking.hold().account().map(AccountId::value).orElse(null));
        row.add(order.buyer().name());
        row.add(order.buyer().email());
        row.add(order.buyer().language());
        row.add(order.source().name());
        row.add(SqlTime.text(booking.payUntil(now)));
        row.add(SqlTime.text(booking.undoUntil(sale, now)));
        row.add(order.undoWindow().toSeconds());
        row.add(key.map(RequestKey::id).orElse(null));
        row.add(key.map(RequestKey::content).orElse(null));
        return row;
    }

    /** @return keys of the lines by booking and ordinal */
    Map<Long, Map<Integer, Long>> insertLines(SalePoint sale, List<NewBooking> placed, Map<String, Long> keys) {
        var rows = new ArrayList<List<Object>>();
        for (var booking : placed) {
            for (var place : booking.hold().places()) {
                var line = place.line(sale.prices().currency());
                rows.add(List.of(
                        keys.get(booking.reference().value()),
                        place.ordinal(),
                        line.category(),
                        line.type().name(),
                        line.discount().minor(),
                        line.ticket().rate(),
                        line.fee().rate()));
            }
        }
        var query = sql(
                        "insert into booking_line (booking_id, performance_id, ordinal, category, ticket_type, price_minor,"
                                + " vat_minor, fee_minor, discount_minor, vat_rate, fee_vat_rate, state, version)"
                                + " select booking_id, :performance, ordinal, category, ticket_type, 0, 0, 0, discount_minor,"
                                + " vat_rate, fee_vat_rate, 'VALID', 0"
                                + " from json_table(:rows, '$[*]' columns (booking_id bigint path '$[0]', ordinal int path '$[1]',"
                                + " category smallint path '$[2]', ticket_type varchar(12) path '$[3]',"
                                + " discount_minor bigint path '$[4]', vat_rate decimal(5,2) path '$[5]',"
                                + " fee_vat_rate decimal(5,2) path '$[6]')) new_line"
                                + " returning id, booking_id, ordinal",
                        "booking_line")
                .setParameter("performance", sale.id().value())
                .setParameter("rows", Json.write(rows));
        var lines = new HashMap<Long, Map<Integer, Long>>();
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            lines.computeIfAbsent(((Number) columns[1]).longValue(), any -> new HashMap<>())
                    .put(((Number) columns[2]).intValue(), ((Number) columns[0]).longValue());
        }
        return lines;
    }

    void convertHolds(List<NewBooking> placed) {
        sql(
                        "update json_table(:rows, '$[*]' columns (id bigint path '$')) done straight_join hold h on h.id = done.id"
                                + " set h.state = 'CONVERTED', h.version = h.version + 1 where h.state = 'ACTIVE'",
                        "hold")
                .setParameter(
                        "rows",
                        Json.write(placed.stream()
                                .map(booking -> booking.hold().key())
                                .sorted()
                                .toList()))
                .executeUpdate();
    }

    private Query sql(String statement, String table) {
        var query = entities.createNativeQuery(statement);
        query.unwrap(NativeQuery.class).addSynchronizedQuerySpace(table);
        return query;
    }
}
