package dev.parterre.catalog;

import dev.parterre.shared.Json;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the programme; each method is one statement, whatever the size of its answer. */
@ApplicationScoped
class ProgrammeRepository {

    private static final int MOST_CANDIDATES = 2_000;

    /** Where no date is known, everything that has one comes first. */
    private static final String LAST = "99991231235959";

    /** An event found: its next performance that fits with its supply, how many fit, and the least of their prices. */
    record Found(
            long event, long next, Supply supply, long performances, Optional<Money> priceFrom, boolean available) {}

    @PersistenceContext
    private EntityManager entities;

    long countPerformances(ProgrammeFilter filter) {
        return number(
                rows(query("select count(*) as n" + filter.sql(), filter.values()))
                        .get(0),
                "n");
    }

    /** Those of the filter's events that fit, in no order. */
    List<Found> events(ProgrammeFilter filter) {
        var sql = "select e.id as event,"
                + " min(concat_ws('-', if(p.state = 'RESCHEDULED', '" + LAST
                + "', date_format(p.starts_at, '%Y%m%d%H%i%s')), p.id, ifnull(s.capacity, 0), ifnull(s.free, 0)))"
                + " as first, count(*) as performances, min(p.price_from_minor) as price, min(p.currency) as currency,"
                + " max(" + ProgrammeFilter.buyable() + ") as available"
                + filter.sql() + " group by e.id";
        return rows(query(sql, filter.values())).stream()
                .map(ProgrammeRepository::found)
                .toList();
    }

    /** All events of which something fits, by id. */
    List<Long> coming(ProgrammeFilter filter, int most) {
        var sql = "select distinct e.id as id" + filter.sql() + " order by e.id";
        return rows(query(sql, filter.values()).setMaxResults(most)).stream()
                .map(row -> number(row, "id"))
                .toList();
    }

    List<Long> performances(ProgrammeFilter filter, PageRequest page) {
        return tuples("select p.id as id" + filter.sql() + filter.order(), filter.values(), page).stream()
                .map(row -> number(row, "id"))
                .toList();
    }

    List<Long> candidates(CandidateFilter filter) {
        var query = query("select p.id as id" + filter.sql() + " order by p.starts_at, p.id", filter.values());
        return rows(query.setMaxResults(MOST_CANDIDATES)).stream()
                .map(row -> number(row, "id"))
                .toList();
    }

    /** All cities that have a venue, by key. */
    List<City> cities() {
        var sql = "select city_key as city, min(city) as name from venue group by city_key order by city_key";
        return rows(query(sql, Map.of())).stream()
                .map(ProgrammeRepository::city)
                .toList();
    }

    /** All cities that have a venue, with their middles, by key. */
    List<CityCentre> centres() {
        var sql = "select city_key as city, min(city) as name, avg(lat) as lat, avg(lon) as lon from venue"
                + " group by city_key order by city_key";
        return rows(query(sql, Map.of())).stream()
                .map(row -> new CityCentre(
                        city(row), GeoPoint.of(row.get("lat", Double.class), row.get("lon", Double.class))))
                .toList();
    }

    /** Places sold since then, by event, most first. */
    Map<Long, Long> mostSold(Instant since, int most) {
        var sql = "select event_id as id, count(*) as n from sold_place where confirmed_at >= :since"
                + " group by event_id order by n desc, event_id";
        var places = new LinkedHashMap<Long, Long>();
        rows(query(sql, Map.of("since", since)).setMaxResults(most))
                .forEach(row -> places.put(number(row, "id"), number(row, "n")));
        return places;
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
        var first = row.get("first", String.class).split("-");
        return new Found(
                number(row, "event"),
                Long.parseLong(first[1]),
                new Supply(Integer.parseInt(first[2]), Integer.parseInt(first[3])),
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
