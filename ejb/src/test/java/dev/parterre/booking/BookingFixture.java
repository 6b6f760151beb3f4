package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.seating.PlaceInfo;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.PlanPlaces;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.shared.Json;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Performances to sell, said as phrases and written past the application, each in a house of its own:
 * {@code aPerformance(connection).in(stallsOf(5, 10)).at("45.00").onSale()}.
 */
public final class BookingFixture {

    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    private final Connection connection;
    private final String name = "fixture-" + UUID.randomUUID();
    private SeatingFixture hall = SeatingFixture.stallsOf(5, 10);
    private final Map<Integer, Money> prices = new HashMap<>();
    private String kind = "JAZZ";
    private int limit = 10;
    private Duration startsIn = Duration.ofDays(30);

    private BookingFixture(Connection connection) {
        this.connection = connection;
    }

    /** Stalls of five rows of ten, 45.00 EUR each, ten to a buyer, in thirty days. */
    public static BookingFixture aPerformance(Connection connection) {
        return new BookingFixture(connection).at("45.00");
    }

    public BookingFixture in(SeatingFixture seats) {
        hall = seats;
        return this;
    }

    /** Of that kind of event; jazz unless it is said. */
    public BookingFixture of(String kindOfEvent) {
        kind = kindOfEvent;
        return this;
    }

    /** All categories at that price. */
    public BookingFixture at(String euros) {
        for (var category = 0; category < 3; category++) {
            prices.put(category, Money.of(euros, "EUR"));
        }
        return this;
    }

    public BookingFixture at(int category, String euros) {
        prices.put(category, Money.of(euros, "EUR"));
        return this;
    }

    public BookingFixture limitedTo(int places) {
        limit = places;
        return this;
    }

    public BookingFixture startingIn(Duration duration) {
        startsIn = duration;
        return this;
    }

    /** A performance whose places wait for buyers. */
    public record Opened(PerformanceId id, PlanGeometry plan) {}

    public Opened onSale() throws SQLException {
        return opened("ON_SALE", Instant.now().minus(Duration.ofDays(1)));
    }

    public Opened notYetOnSale() throws SQLException {
        return opened("SCHEDULED", Instant.now().plus(Duration.ofDays(1)));
    }

    private Opened opened(String state, Instant saleFrom) throws SQLException {
        var plan = hall.plan();
        var hallId = hall();
        var planId = insert(
                "insert into seating_plan (hall_id, version_number, name, content_hash, geometry, places, seated, created_at)"
                        + " values (?, 1, ?, ?, ?, ?, ?, utc_timestamp(6))",
                hallId,
                name,
                UUID.randomUUID().toString(),
                Json.write(plan),
                plan.places(),
                plan.isSeated());
        var performance = performance(hallId, planId, state, saleFrom);
        places(planId, performance, new PlanPlaces(plan));
        prices(performance);
        return new Opened(new PerformanceId(performance), plan);
    }

    private long hall() throws SQLException {
        var venue = insert(
                "insert into venue (source, external_id, name, city, city_key, country, address, time_zone, version)"
                        + " values ('fixture', ?, ?, ?, 'sofia', 'BG', ?, 'Europe/Sofia', 0)",
                name,
                text("Дом"),
                text("София"),
                text("ул. „Раковски“ 1"));
        return insert(
                "insert into hall (venue_id, external_id, name, capacity, version) values (?, 'main', ?, 100, 0)",
                venue,
                text("Голяма зала"));
    }

    private long performance(long hallId, long planId, String state, Instant saleFrom) throws SQLException {
        var organiser = insert(
                "insert into organiser (source, external_id, name, version) values ('fixture', ?, ?, 0)",
                name,
                text("Фикстура"));
        var event = insert(
                "insert into event (organiser_id, source, external_id, category, title, description, performers, language_note,"
                        + " age_from, search_text, version) values (?, 'fixture', ?, ?, ?, ?, '[]', ?, 0, ?, 0)",
                organiser,
                name,
                kind,
                text("Нощен джаз"),
                text("Трио"),
                text(""),
                name);
        var starts = Instant.now().plus(startsIn);
        return insert(
                "insert into performance (event_id, hall_id, external_id, starts_at, local_start, time_zone, state, sale_from,"
                        + " sale_until, purchase_limit, seating_plan_id, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                event,
                hallId,
                name,
                utc(starts),
                LocalDateTime.ofInstant(starts, SOFIA),
                SOFIA.getId(),
                state,
                utc(saleFrom),
                utc(starts),
                limit,
                planId);
    }

    private void places(long planId, long performance, PlanPlaces places) throws SQLException {
        for (var category : places.geometry().categories()) {
            insert(
                    "insert into plan_category (plan_id, ordinal, category_key, name) values (?, ?, ?, ?)",
                    planId,
                    category.ordinal(),
                    category.key(),
                    Json.write(category.name()));
        }
        try (var insert =
                connection.prepareStatement("insert into plan_place (plan_id, ordinal, seat_key, kind, category,"
                        + " zone_key, row_label, seat_label, access) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var ordinal = 0; ordinal < places.size(); ordinal++) {
                var place = places.place(ordinal);
                fill(
                        insert,
                        planId,
                        ordinal,
                        place.seatKey(),
                        kind(place),
                        place.category(),
                        place.zoneKey(),
                        place.rowLabel(),
                        place.seatLabel(),
                        place.access().name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        insert(
                "insert into place (performance_id, ordinal, category, state)"
                        + " select ?, ordinal, category, 'FREE' from plan_place where plan_id = ?",
                performance,
                planId);
        insert(
                "insert into place_count (performance_id, category, capacity, free, as_of)"
                        + " select performance_id, category, count(*), count(*), utc_timestamp(6) from place where performance_id = ?"
                        + " group by performance_id, category",
                performance);
    }

    private static String kind(PlaceInfo place) {
        return place.seat() ? "SEAT" : "SLOT";
    }

    private void prices(long performance) throws SQLException {
        insert(
                "insert into price_list (performance_id, currency, vat_rate, fee_rate, fee_vat_rate, version)"
                        + " values (?, 'EUR', ?, ?, 20, 0)",
                performance,
                new BigDecimal("9.00"),
                new BigDecimal("5.00"));
        for (var price : prices.entrySet()) {
            insert(
                    "insert into price (performance_id, category, ticket_type, amount_minor) values (?, ?, 'ADULT', ?)",
                    performance,
                    price.getKey(),
                    price.getValue().minor());
        }
    }

    private static String text(String bulgarian) {
        return Json.write(LocalText.of(bulgarian, bulgarian));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private long insert(String statement, Object... values) throws SQLException {
        try (var insert = connection.prepareStatement(statement, Statement.RETURN_GENERATED_KEYS)) {
            fill(insert, values);
            insert.executeUpdate();
            try (var keys = insert.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
