package dev.parterre.catalog;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A query of the coming programme as SQL conditions over p (performance), e (event), h (hall), v (venue), with their values. */
final class ProgrammeFilter {

    static final String FROM = " from performance p join event e on e.id = p.event_id"
            + " join hall h on h.id = p.hall_id join venue v on v.id = h.venue_id"
            + " left join performance_supply s on s.performance_id = p.id ";

    private static final String BUYABLE =
            "p.state in ('SCHEDULED', 'ON_SALE') and p.sale_from <= :now and p.sale_until > :now and s.free > 0";

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    private ProgrammeFilter(Instant now) {
        where.append("where p.state in ('SCHEDULED', 'ON_SALE', 'CLOSED') and p.starts_at > :now");
        values.put("now", now);
    }

    static ProgrammeFilter of(EventQuery query, Instant now) {
        var filter = new ProgrammeFilter(now);
        filter.words(query.q());
        filter.equal("v.city_key", "city", query.city() == null ? null : CityKey.of(query.city()));
        filter.equal(
                "e.category",
                "category",
                query.category() == null ? null : query.category().name());
        filter.days(query);
        if (query.maxPrice() != null) {
            filter.and("p.price_from_minor <= :maxPrice and p.currency = :currency");
            filter.values.put("maxPrice", query.maxPrice().minor());
            filter.values.put("currency", query.maxPrice().currency());
        }
        if (query.available()) {
            filter.and(BUYABLE);
        }
        return filter;
    }

    static String buyable() {
        return BUYABLE;
    }

    String sql() {
        return FROM + where;
    }

    Map<String, Object> values() {
        return values;
    }

    private void words(String typed) {
        if (typed == null) {
            return;
        }
        var words = SearchWords.of(typed);
        if (!words.indexed().isEmpty()) {
            and("match (e.search_text) against (:words in boolean mode)");
            values.put("words", words.expression());
        }
        for (var word : words.plain()) {
            var name = "plain" + values.size();
            and("e.search_text like :" + name);
            values.put(name, "%" + word + "%");
        }
    }

    private void days(EventQuery query) {
        if (query.from() != null) {
            and("p.local_start >= :fromDay");
            values.put("fromDay", query.from().toString());
        }
        if (query.to() != null) {
            and("p.local_start < :toDay");
            values.put("toDay", query.to().plusDays(1).toString());
        }
    }

    private void equal(String column, String name, String value) {
        if (value != null && !value.isEmpty()) {
            and(column + " = :" + name);
            values.put(name, value);
        }
    }

    private void and(String condition) {
        where.append(" and ").append(condition);
    }
}
