package dev.parterre.catalog;

import dev.parterre.catalog.Facets.CategoryCount;
import dev.parterre.catalog.Facets.CityCount;
import dev.parterre.catalog.Facets.DayCount;
import dev.parterre.shared.Json;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Searches the coming programme; each method is one statement, whatever the size of its answer. */
@ApplicationScoped
class ProgrammeRepository {

    private static final int MOST_FACETS = 60;
    private static final int MOST_CANDIDATES = 2_000;

    /** An event found: its next performance that fits, how many fit, and the least of their prices. */
    record Found(long event, long next, long performances, Optional<Money> priceFrom, boolean available) {}

    @PersistenceContext
    private EntityManager entities;

    long countEvents(ProgrammeFilter filter) {
        return count("count(distinct e.id)", filter);
    }

    long countPerformances(ProgrammeFilter filter) {
        return count("count(*)", filter);
    }

    List<Found> events(ProgrammeFilter filter, PageRequest page) {
        return found(filter, "min(p.starts_at), e.id", page);
    }

    List<Found> newest(ProgrammeFilter filter, int most) {
        return found(filter, "e.id desc", new PageRequest(0, most));
    }

    private List<Found> found(ProgrammeFilter filter, String order, PageRequest page) {
        var sql = "select e.id as event,"
                + " cast(substring_index(min(concat(date_format(p.starts_at, '%Y%m%d%H%i%s'), '-', p.id)), '-', -1) as signed)"
                + " as next_id, count(*) as performances, min(p.price_from_minor) as price, min(p.currency) as currency,"
                + " max(" + ProgrammeFilter.buyable() + ") as available"
                + filter.sql() + " group by e.id order by " + order;
        return tuples(sql, filter.values(), page).stream()
                .map(ProgrammeRepository::found)
                .toList();
    }

    List<Long> performances(ProgrammeFilter filter, PageRequest page) {
        return tuples("select p.id as id" + filter.sql() + " order by p.starts_at, p.id", filter.values(), page)
                .stream()
                .map(row -> number(row, "id"))
                .toList();
    }

    List<Long> candidates(CandidateFilter filter) {
        var query = query("select p.id as id" + filter.sql() + " order by p.starts_at, p.id", filter.values());
        return rows(query.setMaxResults(MOST_CANDIDATES)).stream()
                .map(row -> number(row, "id"))
                .toList();
    }

    List<CategoryCount> categories(ProgrammeFilter filter) {
        var sql = "select e.category as category, count(distinct e.id) as n" + filter.sql()
                + " group by e.category order by n desc, e.category";
        return rows(query(sql, filter.values())).stream()
                .map(row -> new CategoryCount(Category.valueOf(row.get("category", String.class)), number(row, "n")))
                .toList();
    }

    List<CityCount> cities(ProgrammeFilter filter) {
        var sql = "select v.city_key as city, min(v.city) as name, count(distinct e.id) as n" + filter.sql()
                + " group by v.city_key order by n desc, v.city_key";
        return rows(query(sql, filter.values()).setMaxResults(MOST_FACETS)).stream()
                .map(row -> new CityCount(city(row), number(row, "n")))
                .toList();
    }

    List<DayCount> days(ProgrammeFilter filter) {
        var sql = "select date_format(p.local_start, '%Y-%m-%d') as day, count(*) as n" + filter.sql()
                + " group by day order by day";
        return rows(query(sql, filter.values()).setMaxResults(MOST_FACETS)).stream()
                .map(row -> new DayCount(LocalDate.parse(row.get("day", String.class)), number(row, "n")))
                .toList();
    }

    /** All cities that have a venue, by key. */
    List<City> cities() {
        var sql = "select city_key as city, min(city) as name from venue group by city_key order by city_key";
        return rows(query(sql, Map.of())).stream()
                .map(ProgrammeRepository::city)
                .toList();
    }

    Optional<GeoPoint> centre(String cityKey) {
        var sql = "select avg(lat) as lat, avg(lon) as lon from venue where city_key = :city";
        var row = rows(query(sql, Map.of("city", cityKey))).get(0);
        return GeoPoint.of(row.get("lat", Double.class), row.get("lon", Double.class));
    }

    Map<Long, Supply> supply(Collection<Long> performances) {
        var supply = new HashMap<Long, Supply>();
        if (!performances.isEmpty()) {
            var sql =
                    "select performance_id as id, capacity, free from performance_supply where performance_id in (:ids)";
            rows(query(sql, Map.of("ids", performances)))
                    .forEach(row -> supply.put(
                            number(row, "id"), new Supply((int) number(row, "capacity"), (int) number(row, "free"))));
        }
        return supply;
    }

    private long count(String what, ProgrammeFilter filter) {
        return number(
                rows(query("select " + what + " as n" + filter.sql(), filter.values()))
                        .get(0),
                "n");
    }

    private List<Tuple> tuples(String sql, Map<String, Object> values, PageRequest page) {
        return rows(query(sql, values).setFirstResult(page.offset()).setMaxResults(page.size()));
    }

    private Query query(String sql, Map<String, Object> values) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        values.forEach(query::setParameter);
        return query;
    }

    @SuppressWarnings("unchecked") // a native query with a result class still answers a raw list
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }

    private static Found found(Tuple row) {
        var minor = row.get("price", Number.class);
        var price = Optional.ofNullable(minor).map(m -> new Money(m.longValue(), row.get("currency", String.class)));
        return new Found(
                number(row, "event"),
                number(row, "next_id"),
                number(row, "performances"),
                price,
                number(row, "available") > 0);
    }

    private static City city(Tuple row) {
        return new City(row.get("city", String.class), Json.read(row.get("name", String.class), LocalText.class));
    }

    private static long number(Tuple row, String column) {
        var value = row.get(column);
        return value == null ? 0 : ((Number) value).longValue();
    }
}
