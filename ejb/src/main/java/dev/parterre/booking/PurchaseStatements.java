package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.TicketType;
import dev.parterre.shared.Json;
import dev.parterre.shared.ManyRows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;

/** What buyers hold and have booked already: two statements however many are asked about, and one that locks them before. */
@Dependent
class PurchaseStatements {

    private static final String OF_BOOKING = " straight_join booking b on b.performance_id = :performance and ";

    /** Holds that are being paid for count as the bookings they become. A booking that is a buyer's twice over counts once. */
    private static final String PLACES_OF = "select who, ticket_type, sum(places) from ("
            + "select a.who, p.ticket_type, count(*) places from " + table(":accounts", "bigint") + " a"
            + " straight_join hold h on h.account_id = a.what and h.performance_id = :performance"
            + " straight_join hold_place p on p.hold_id = h.id"
            + " where h.state = 'ACTIVE' and h.expires_at > :now and not exists"
            + " (select 1 from booking b where b.hold_id = h.id and b.state = 'AWAITING_PAYMENT')"
            + " group by a.who, p.ticket_type union all"
            + " select t.who, l.ticket_type, count(*) from ("
            + "select a.who, b.id, b.pay_until from " + table(":accounts", "bigint") + " a" + OF_BOOKING
            + "b.account_id = a.what union"
            + " select e.who, b.id, b.pay_until from " + table(":emails", "varchar(254)") + " e" + OF_BOOKING
            + "b.buyer_email = e.what union"
            + " select i.who, b.id, b.pay_until from " + table(":instruments", "char(64)") + " i" + OF_BOOKING
            + "b.instrument = i.what"
            + ") t straight_join booking_line l on l.booking_id = t.id"
            + " where l.state = 'VALID' or (l.state = 'PENDING' and t.pay_until > :now)"
            + " group by t.who, l.ticket_type) theirs group by who, ticket_type";

    @PersistenceContext
    private EntityManager entities;

    private static String table(String rows, String type) {
        return "json_table(" + rows + ", '$[*]' columns (who int path '$[0]', what " + type + " path '$[1]'))";
    }

    /** @return for each of them, in this order; counted under locks that serialise whatever else is decided about them */
    List<Tally> lockAndCount(PerformanceId performance, List<Purchaser> purchasers, Instant now) {
        if (purchasers.isEmpty()) {
            return List.of();
        }
        lock(performance, Purchaser.locks(purchasers.stream()));
        var query = sql(PLACES_OF)
                .setParameter("accounts", rows(purchasers, one -> one.accounts().stream()
                        .map(account -> (Object) account.value())
                        .toList()))
                .setParameter("emails", rows(purchasers, Purchaser::emails))
                .setParameter("instruments", rows(purchasers, one -> one.instrument().stream()
                        .toList()))
                .setParameter("performance", performance.value())
                .setParameter("now", now);
        return tallies(query, purchasers.size());
    }

    private static List<Tally> tallies(Query query, int size) {
        var counts = new ArrayList<Map<TicketType, Integer>>(size);
        for (var i = 0; i < size; i++) {
            counts.add(new EnumMap<>(TicketType.class));
        }
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            counts.get(((Number) columns[0]).intValue())
                    .put(TicketType.valueOf((String) columns[1]), ((Number) columns[2]).intValue());
        }
        return counts.stream().map(Tally::new).toList();
    }

    private static String rows(List<Purchaser> purchasers, Function<Purchaser, Collection<?>> what) {
        var rows = new ArrayList<List<Object>>();
        for (var i = 0; i < purchasers.size(); i++) {
            for (var one : what.apply(purchasers.get(i))) {
                rows.add(List.of(i, one));
            }
        }
        return Json.write(rows);
    }

    /** In this order on every node. */
    private void lock(PerformanceId performance, List<String> buyers) {
        var values = buyers.stream()
                .flatMap(buyer -> Stream.<Object>of(performance.value(), buyer))
                .toList();
        ManyRows.update(
                entities,
                "insert into purchase_lock (performance_id, buyer) values " + ManyRows.values(buyers.size(), 2)
                        + " on duplicate key update buyer = values(buyer)",
                values);
    }

    private Query sql(String statement) {
        var query = entities.createNativeQuery(statement);
        query.unwrap(NativeQuery.class).addSynchronizedQuerySpace("booking");
        return query;
    }
}
