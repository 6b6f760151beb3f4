package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.shared.ManyRows;
import dev.parterre.shared.RequestKey;
import dev.parterre.shared.SqlTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a whole batch of confirmed bookings costs the database: one statement for each table. */
@Dependent
class FreeBookingStatements {

    private static final int BOOKING_COLUMNS = 19;
    private static final int LINE_COLUMNS = 13;

    @PersistenceContext
    private EntityManager entities;

    /** @return keys by reference */
    Map<String, Long> insert(SalePoint sale, List<NewBooking> placed, Instant now) {
        var values = new ArrayList<Object>(placed.size() * BOOKING_COLUMNS);
        placed.forEach(booking -> addRow(values, sale, booking, now));
        var keys = new HashMap<String, Long>();
        ManyRows.read(
                entities,
                "insert into booking (reference, performance_id, hold_id, account_id, buyer_name, buyer_email, language,"
                        + " source, state, total_minor, currency, created_at, pay_until, confirmed_at, undo_until,"
                        + " undo_seconds, version, request_id, request_hash) values "
                        + ManyRows.values(placed.size(), BOOKING_COLUMNS) + " returning id, reference",
                values,
                row -> keys.put(row.getString(2), row.getLong(1)));
        return keys;
    }

    private static void addRow(List<Object> values, SalePoint sale, NewBooking booking, Instant now) {
        var order = booking.errand().order();
        var key = booking.errand().key();
        values.add(booking.reference().value());
        values.add(sale.id().value());
        values.add(booking.hold().key());
        values.add(booking.hold().account().map(AccountId::value).orElse(null));
        values.add(order.buyer().name());
        values.add(order.buyer().email());
        values.add(order.buyer().language());
        values.add(order.source().name());
        values.add(BookingState.CONFIRMED.name());
        values.add(0);
        values.add(sale.prices().currency());
        values.add(SqlTime.text(now));
        values.add(SqlTime.text(booking.payUntil(now)));
        values.add(SqlTime.text(now));
        values.add(SqlTime.text(booking.undoUntil(sale, now)));
        values.add(order.undoWindow().toSeconds());
        values.add(0);
        values.add(key.map(RequestKey::id).orElse(null));
        values.add(key.map(RequestKey::content).orElse(null));
    }

    /** @return keys of the lines by booking and ordinal */
    Map<Long, Map<Integer, Long>> insertLines(SalePoint sale, List<NewBooking> placed, Map<String, Long> keys) {
        var values = new ArrayList<Object>();
        for (var booking : placed) {
            for (var place : booking.hold().places()) {
                addLine(values, sale, keys.get(booking.reference().value()), place);
            }
        }
        var lines = new HashMap<Long, Map<Integer, Long>>();
        ManyRows.read(
                entities,
                "insert into booking_line (booking_id, performance_id, ordinal, category, ticket_type, price_minor,"
                        + " vat_minor, fee_minor, discount_minor, vat_rate, fee_vat_rate, state, version) values "
                        + ManyRows.values(values.size() / LINE_COLUMNS, LINE_COLUMNS)
                        + " returning id, booking_id, ordinal",
                values,
                row -> lines.computeIfAbsent(row.getLong(2), any -> new HashMap<>())
                        .put(row.getInt(3), row.getLong(1)));
        return lines;
    }

    private static void addLine(List<Object> values, SalePoint sale, Long booking, HeldSeat place) {
        var line = place.line(sale.prices().currency());
        values.add(booking);
        values.add(sale.id().value());
        values.add(place.ordinal());
        values.add(line.category());
        values.add(line.type().name());
        values.add(0);
        values.add(0);
        values.add(0);
        values.add(line.discount().minor());
        values.add(line.ticket().rate());
        values.add(line.fee().rate());
        values.add(LineState.VALID.name());
        values.add(0);
    }

    void convertHolds(List<NewBooking> placed) {
        var keys = placed.stream().map(booking -> booking.hold().key()).sorted().toList();
        ManyRows.update(
                entities,
                "update hold set state = 'CONVERTED', version = version + 1 where id in (" + ManyRows.marks(keys.size())
                        + ") and state = 'ACTIVE'",
                keys);
    }
}
