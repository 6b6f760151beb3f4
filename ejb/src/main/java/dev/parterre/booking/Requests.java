package dev.parterre.booking;

import dev.parterre.shared.Json;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.query.NativeQuery;

/** What was made by requests that carried an idempotency key: hardly ever anything, so it is asked for in the cheapest way. */
final class Requests {

    private Requests() {}

    /** @return keys of those rows of {@code hold} or {@code booking} that these requests made */
    static List<Long> known(EntityManager entities, String table, List<String> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        var query = entities.createNativeQuery("select t.id from json_table(:requests, '$[*]' columns"
                        + " (id char(43) character set ascii path '$')) r straight_join " + table
                        + " t on t.request_id = r.id")
                .setParameter("requests", Json.write(requests));
        query.unwrap(NativeQuery.class).addSynchronizedQuerySpace(table);
        var known = new ArrayList<Long>();
        for (Object key : query.getResultList()) {
            known.add(((Number) key).longValue());
        }
        return known;
    }
}
