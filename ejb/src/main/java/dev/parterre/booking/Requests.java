package dev.parterre.booking;

import dev.parterre.shared.ManyRows;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** What was made by requests that carried an idempotency key: hardly ever anything, so it is asked for in the cheapest way. */
final class Requests {

    private Requests() {}

    /** @return keys of those rows of {@code hold} or {@code booking} that these requests made */
    static List<Long> known(EntityManager entities, String table, List<String> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        var known = new ArrayList<Long>();
        ManyRows.read(
                entities,
                "select id from " + table + " where request_id in (" + ManyRows.marks(requests.size()) + ")",
                requests,
                row -> known.add(row.getLong(1)));
        return known;
    }
}
