package dev.parterre.booking;

import dev.parterre.booking.SaleLimits.Most;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.TicketType;
import dev.parterre.shared.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.hibernate.query.NativeQuery;

/** Limits that the house has set. */
@Dependent
class SaleLimitRepository {

    private static final String ALL = "*";

    @PersistenceContext
    private EntityManager entities;

    SaleLimits of(PerformanceId performance) {
        var query =
                sql("select ticket_type, per_booking, per_customer from sale_limit where performance_id = :performance")
                        .setParameter("performance", performance.value());
        var all = Most.ANY;
        var byType = new EnumMap<TicketType, Most>(TicketType.class);
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            var most = Most.of((Integer) columns[1], (Integer) columns[2]);
            if (columns[0].equals(ALL)) {
                all = most;
            } else {
                byType.put(TicketType.valueOf((String) columns[0]), most);
            }
        }
        return new SaleLimits(all, byType);
    }

    /** All of them in one statement: what is not given does not limit any more. */
    void put(PerformanceId performance, SaleLimits limits) {
        var rows = new ArrayList<List<Object>>();
        rows.add(row(ALL, limits.all()));
        for (var type : TicketType.values()) {
            rows.add(row(type.name(), limits.byType().getOrDefault(type, Most.ANY)));
        }
        sql("insert into sale_limit (performance_id, ticket_type, per_booking, per_customer)"
                        + " select :performance, ticket_type, per_booking, per_customer from json_table(:rows, '$[*]' columns ("
                        + "ticket_type varchar(12) path '$[0]', per_booking int path '$[1]', per_customer int path '$[2]')) given"
                        + " on duplicate key update per_booking = values(per_booking), per_customer = values(per_customer)")
                .setParameter("performance", performance.value())
                .setParameter("rows", Json.write(rows))
                .executeUpdate();
    }

    private static List<Object> row(String type, Most most) {
        return Arrays.asList(
                type, most.perBooking().orElse(null), most.perCustomer().orElse(null));
    }

    private Query sql(String statement) {
        var query = entities.createNativeQuery(statement);
        query.unwrap(NativeQuery.class).addSynchronizedQuerySpace("sale_limit");
        return query;
    }
}
