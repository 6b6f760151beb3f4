package dev.parterre.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A standing order's query as SQL conditions over the same tables as {@link ProgrammeFilter}. */
final class CandidateFilter {

    private final StringBuilder where = new StringBuilder(
            "where p.state in ('SCHEDULED', 'ON_SALE')" + " and p.sale_from <= :now and p.sale_until > :now");
    private final Map<String, Object> values = new HashMap<>();

    private CandidateFilter(Instant now) {
        values.put("now", now);
    }

    static CandidateFilter of(CandidateQuery query, Instant now) {
        var filter = new CandidateFilter(now);
        filter.in(
                "e.category",
                "categories",
                query.categories().stream().map(Enum::name).toList());
        filter.in("v.city_key", "cities", query.cityKeys());
        filter.in(
                "v.id", "venues", query.venueIds().stream().map(VenueId::value).toList());
        filter.in(
                "weekday(p.local_start)",
                "weekdays",
                query.weekdays().stream().map(day -> day.getValue() - 1).toList());
        filter.words(query.words());
        filter.compare("p.starts_at >= :from", "from", query.from());
        filter.compare("p.starts_at < :to", "to", query.to());
        filter.timeOfDay(query);
        return filter;
    }

    String sql() {
        return ProgrammeFilter.FROM + where;
    }

    Map<String, Object> values() {
        return values;
    }

    private void words(List<String> phrases) {
        var wanted = phrases.stream()
                .map(SearchWords::of)
                .filter(words -> !words.isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        where.append(" and (")
                .append(wanted.stream().map(this::phrase).collect(Collectors.joining(" or ")))
                .append(')');
    }

    private String phrase(SearchWords words) {
        var conditions = words.plain().stream()
                .map(word -> "e.search_text like :" + name("%" + word + "%"))
                .collect(Collectors.toList());
        if (!words.indexed().isEmpty()) {
            conditions.add("match (e.search_text) against (:" + name(words.expression()) + " in boolean mode)");
        }
        return "(" + String.join(" and ", conditions) + ")";
    }

    private String name(Object value) {
        var name = "word" + values.size();
        values.put(name, value);
        return name;
    }

    private void timeOfDay(CandidateQuery query) {
        compareText("timeFrom", query.timeFrom());
        compareText("timeTo", query.timeTo());
        var from = query.timeFrom() != null;
        var to = query.timeTo() != null;
        if (from && to) {
            var pastMidnight = query.timeTo().isBefore(query.timeFrom());
            where.append(" and (time(p.local_start) >= :timeFrom ")
                    .append(pastMidnight ? "or" : "and")
                    .append(" time(p.local_start) <= :timeTo)");
        } else if (from) {
            where.append(" and time(p.local_start) >= :timeFrom");
        } else if (to) {
            where.append(" and time(p.local_start) <= :timeTo");
        }
    }

    private void compareText(String name, Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private void compare(String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private void in(String column, String name, Collection<?> wanted) {
        if (!wanted.isEmpty()) {
            where.append(" and ").append(column).append(" in (:").append(name).append(')');
            values.put(name, wanted);
        }
    }
}
