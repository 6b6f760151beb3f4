package dev.parterre.catalog;

import static dev.parterre.importing.SeasonText.evening;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.importing.ImportedFiles;
import dev.parterre.importing.OutsideData;
import dev.parterre.importing.SeasonText;
import dev.parterre.shared.Json;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.ParterreServer;
import dev.parterre.testing.SearchIndex;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIT {

    private static final String COMING =
            " from performance p join event e on e.id = p.event_id join hall h on h.id = p.hall_id join venue v on v.id = h.venue_id"
                    + " where (p.state in ('SCHEDULED', 'ON_SALE', 'CLOSED') and p.starts_at > utc_timestamp(6)"
                    + " or (p.state = 'CANCELLED' and p.starts_at > utc_timestamp(6) or p.state = 'RESCHEDULED')"
                    + " and p.event_id not in (select event_id from performance where state in ('SCHEDULED', 'ON_SALE', 'CLOSED')"
                    + " and starts_at > utc_timestamp(6)))";

    private static final String BUYABLE = " and p.state in ('SCHEDULED', 'ON_SALE') and p.sale_from <= utc_timestamp(6)"
            + " and p.sale_until > utc_timestamp(6)"
            + " and exists (select 1 from place_count c where c.performance_id = p.id and c.free > 0)";

    private static final String SELECTS =
            "select variable_value from information_schema.global_status where variable_name = 'COM_SELECT'";

    private static final int A_PAGE_AT_MOST = 8;
    private static final int ATTEMPTS = 12;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String PLACES = "update place l join performance p on p.id = l.performance_id"
            + " join plan_place a on a.plan_id = p.seating_plan_id and a.ordinal = l.ordinal ";

    private static final String OTHERS = " and a.seat_key not in ('stalls-1-1', 'stalls-1-2')";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String key = "se" + UUID.randomUUID().toString().substring(0, 8);
    private final String town = "city=town" + key;

    @Test
    void findsFormsOfWordsBothScriptsAndMistypedOnes() {
        load(season().event("a", "Вълшебни градини", night()).event("b", "Whispering Gardens", night()));

        for (var typed : List.of("градина", "градините", "valshebni gradini", "ГРАДИНИ вълшебни", "вълшебн")) {
            assertThat(titles(typed)).as(typed).containsExactly("Вълшебни градини in English");
        }
        for (var typed : List.of("garden", "gardens", "whisper", "the gardens of whispering")) {
            assertThat(titles(typed)).as(typed).containsExactly("Whispering Gardens in English");
        }
        for (var typed : List.of("вълшебнии грдини", "vylshebni gradinni", "whispring gardns")) {
            assertThat(titles(typed)).as(typed).hasSize(1);
            assertThat(search(town + "&q=" + enc(typed)).path("similar").asBoolean())
                    .as(typed)
                    .isTrue();
        }
        assertThat(titles("хотел")).isEmpty();
        var dear = search(town + "&q=garden&minPrice=1000");
        assertThat(dear.path("total").asInt()).isZero();
        assertThat(dear.path("similar").asBoolean())
                .as("the words are there, at another price")
                .isFalse();
        assertThat(titles("опера")).as("the kind of event").hasSize(2);
    }

    @Test
    void suggestsWhatMayBeMeant() {
        load(season().event("a", "Вълшебни градини " + key, night()));

        assertThat(suggested("gradini " + key)).containsEntry("EVENT", "Вълшебни градини " + key + " in English");
        assertThat(suggested("House " + key)).containsEntry("VENUE", "House " + key);
        assertThat(suggested("town" + key)).containsEntry("CITY", "Town" + key);
        assertThat(suggested("t")).isEmpty();
    }

    @Test
    void countsWhatTheDatabaseCounts() throws SQLException {
        load(season().event("a", "Първо", night())
                .event("b", "Второ", night(), evening("W04-6T19:00", "5.00", "2.00")));

        var facets = search("size=1").path("facets");

        assertThat(counts(facets.path("categories"), "category"))
                .isEqualTo(sql("select e.category, count(distinct e.id)" + COMING + " group by e.category"));
        assertThat(counts(facets.path("cities"), "city"))
                .containsAllEntriesOf(sql("select v.city_key, count(distinct e.id)" + COMING
                        + " group by v.city_key order by 2 desc, 1 limit 20"));
        assertThat(counts(facets.path("days"), "day"))
                .isEqualTo(sql("select date(p.local_start) as d, count(distinct e.id)" + COMING
                        + " and p.state <> 'RESCHEDULED' group by d order by d limit 60"));
        assertThat(facets.path("available").asLong())
                .isEqualTo(sql("select 'n', count(distinct e.id)" + COMING + BUYABLE)
                        .get("n"));
        assertThat(facets.at("/prices/0/count").asLong())
                .isEqualTo(sql("select 'n', count(distinct e.id)" + COMING + " and p.price_from_minor <= 1500")
                        .get("n"));
        var priced = search(town + "&maxPrice=3.00&available=true").path("facets");
        assertThat(counts(priced.path("categories"), "category")).containsExactly(Map.entry("OPERA", 1L));
        assertThat(priced.at("/prices/0/count").asLong())
                .as("its own restriction apart")
                .isEqualTo(2);
    }

    @Test
    void followsWhateverChangesThePerformances() throws Exception {
        load(season().event("a", "Първо", night()).event("b", "Второ", night()));
        assertThat(search(town + "&available=true").path("total").asInt()).isEqualTo(2);
        var first = number("select min(p.id)" + COMING + " and v.city_key = 'town" + key + "'");

        var price = number("select price_from_minor from performance where id = " + first);
        change("update performance set price_from_minor = 7700 where id = " + first);
        assertThat(search(town + "&minPrice=77.00").path("total").asInt()).isEqualTo(1);
        change("update performance set currency = 'BGN' where id = " + first);
        assertThat(search(town).at("/facets/prices").findValues("count"))
                .as("bands are of euros")
                .extracting(JsonNode::asInt)
                .containsExactly(1);
        change("update performance set currency = 'EUR' where id = " + first);

        var stamp = stamp(first);
        change("update place_count set free = free - 1 where performance_id = " + first);
        assertThat(stamp(first)).as("a place sold is no matter for the index").isEqualTo(stamp);

        change("update place_count set free = 0 where performance_id = " + first);
        assertThat(search(town + "&available=true").path("total").asInt()).isEqualTo(1);
        assertThat(search(town).at("/facets/available").asInt()).isEqualTo(1);

        change("update performance set state = 'DRAFT' where id = " + first);
        assertThat(search(town).path("total").asInt()).isEqualTo(1);

        change("update place_count set free = capacity where performance_id = " + first);
        change("update performance set state = 'ON_SALE', price_from_minor = " + price + " where id = " + first);
        assertThat(search(town + "&available=true").path("total").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsOffIsFoundAsThatUntilItsDateHasPassedOrIsSet() throws Exception {
        load(season().event("a", "Първо", night())
                .event("b", "Второ", night())
                .event("c", "Трето", night(), evening("W04-6T19:00", "5.00", "2.00")));
        var postponed = performanceOf("a");
        change("update performance set state = 'RESCHEDULED', starts_at = starts_at - interval 1 year,"
                + " local_start = local_start - interval 1 year where id = " + postponed);
        change("update performance set state = 'CANCELLED' where id in (" + performanceOf("b") + ", "
                + performanceOf("c") + ")");

        var found = search(town).path("items");
        assertThat(found.findValuesAsText("sale")).containsExactly("CANCELLED", "ON_SALE", "RESCHEDULED");
        assertThat(found.at("/1/performances").asInt())
                .as("the other one takes place")
                .isEqualTo(1);
        assertThat(search(town + "&from=2026-01-01").path("total").asInt())
                .as("what waits for a date is on no day")
                .isEqualTo(2);
        assertThat(search(town + "&available=true").path("total").asInt()).isEqualTo(1);
        assertThat(get("events/" + event(postponed)).at("/performances/0/state").asText())
                .isEqualTo("RESCHEDULED");

        change(
                "update performance set starts_at = starts_at - interval 1 year, local_start = local_start - interval 1 year"
                        + " where id = " + performanceOf("b"));
        assertThat(search(town).path("items").findValuesAsText("sale")).containsExactly("ON_SALE", "RESCHEDULED");
        assertThat(get("events/" + event(performanceOf("b"))).path("performances"))
                .as("it is known, and over")
                .isEmpty();
        whatWasCalledOffIsFoundAsSoonAsTheLastOneHasBegun(performanceOf("c"));
    }

    private void whatWasCalledOffIsFoundAsSoonAsTheLastOneHasBegun(long calledOff) throws Exception {
        var date = String.valueOf(number(
                "select cast(date_format(local_start, '%Y%m%d') as int) from performance where id = " + calledOff));
        var day = date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6);
        var thatDay = town + "&from=" + day + "&to=" + day;
        assertThat(search(thatDay).path("total").asInt()).isZero();

        change(
                "update performance set starts_at = utc_timestamp(6) + interval 2 second, local_start = starts_at + interval 2 hour,"
                        + " touched_at = touched_at - interval 1 day where state = 'ON_SALE' and event_id = "
                        + event(calledOff));
        Eventually.holds(
                Duration.ofSeconds(30),
                "what was called off to be found",
                () -> get("events?" + thatDay).path("total").asInt() == 1);
    }

    @Test
    void whatNobodyWasToldOfIsNotThere() throws Exception {
        load(season().event("a", "Първо", night()));
        var draft = performanceOf("a");
        change("update performance set state = 'DRAFT' where id = " + draft);

        for (var path :
                List.of("api/v1/events/" + event(draft), "event?id=" + event(draft), "seats?performance=" + draft)) {
            var request = HttpRequest.newBuilder(URI.create(ParterreServer.portal() + path))
                    .build();
            assertThat(HTTP.send(request, BodyHandlers.discarding()).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(Api.as("ORGANISER").get("events/" + event(draft)).status()).isEqualTo(200);
    }

    private long performanceOf(String event) throws SQLException {
        return number(
                "select min(p.id) from performance p join event e on e.id = p.event_id join hall h on h.id = p.hall_id"
                        + " join venue v on v.id = h.venue_id where v.city_key = 'town" + key
                        + "' and e.external_id like '%"
                        + event + "'");
    }

    private static long event(long performance) throws SQLException {
        return number("select event_id from performance where id = " + performance);
    }

    /** Timers ask too: the least of several tries is the page's own. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?q=opera", "?q=oprea&available=true&sort=price", "?sort=date&page=3", "event?id=%d"})
    void asksTheDatabaseAFewTimesForAPage(String path) throws Exception {
        var page = URI.create(ParterreServer.portal() + path.formatted(number("select min(e.id)" + COMING)));
        var least = Long.MAX_VALUE;
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var before = number(SELECTS);
            assertThat(HTTP.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            least = Math.min(least, number(SELECTS) - before - 1);
        }
        assertThat(least).isLessThanOrEqualTo(A_PAGE_AT_MOST);
    }

    @Test
    void forgetsWhatWasDeletedAndNotesTheLastPlace() throws Exception {
        load(season().event("a", "Първо", night()).event("b", "Второ", night()));
        var first = number("select min(p.id)" + COMING + " and v.city_key = 'town" + key + "'");
        change(PLACES + "set l.state = 'BLOCKED' where l.performance_id = " + first + OTHERS);
        var hold = hold(first);
        buyable(1);
        Api.anonymous().delete("holds/" + hold.text("id"), "Hold-Secret", hold.text("secret"));
        buyable(2);
        change(PLACES + "set l.state = 'FREE' where l.performance_id = " + first + OTHERS);

        change(
                "insert into event (organiser_id, source, external_id, category, title, description, performers, language_note, age_from,"
                        + " search_text, version) select e.organiser_id, 'again', '" + key
                        + "', e.category, e.title, e.description, e.performers,"
                        + " e.language_note, 0, '', 0 from event e join performance p on p.event_id = e.id where p.id = "
                        + first);
        change(
                "insert into performance (event_id, hall_id, external_id, starts_at, local_start, time_zone, state, sale_from, sale_until,"
                        + " purchase_limit, seating_plan_id, price_from_minor, currency, version) select e.id, p.hall_id, 'again', p.starts_at,"
                        + " p.local_start, p.time_zone, p.state, p.sale_from, p.sale_until, p.purchase_limit, p.seating_plan_id, p.price_from_minor,"
                        + " p.currency, 0 from performance p join event e on e.source = 'again' and e.external_id = '"
                        + key + "' where p.id = " + first);
        assertThat(kinds()).isEqualTo(3);
        change(
                "delete p from performance p join event e on e.id = p.event_id where e.source = 'again' and e.external_id = '"
                        + key + "'");
        Eventually.holds(PATIENCE, "the event to be forgotten", () -> kinds() == 2);
        change("delete from event where source = 'again' and external_id = '" + key + "'");
    }

    private int kinds() {
        return search(town).at("/facets/categories/0/count").asInt();
    }

    private static Api.Answer hold(long performance) {
        var hold = Api.anonymous()
                .post("performances/" + performance + "/holds", Map.of("seats", List.of("stalls-1-1", "stalls-1-2")));
        assertThat(hold.status()).as(hold.body().toString()).isEqualTo(201);
        return hold;
    }

    private void buyable(int events) {
        Eventually.holds(
                PATIENCE,
                events + " events that can be bought",
                () -> search(town).at("/facets/available").asInt() == events);
    }

    /** The index writes an event when its stamp is another one. */
    private static long stamp(long performance) throws SQLException {
        return number("select s.stamp from (" + FindableSql.STAMPS
                + ") s join performance p on p.event_id = s.id where p.id = " + performance);
    }

    @Test
    void findsWhatWasCommittedAfterALaterChange() throws Exception {
        load(season().event("a", "Първо", night()));
        var performance = number("select min(p.id)" + COMING + " and v.city_key = 'town" + key + "'");
        var price = number("select price_from_minor from performance where id = " + performance);
        try (var connection = ParterreServer.connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("update performance set price_from_minor = 7700 where id = " + performance);
            change("update venue set name = json_set(name, '$.en', 'Newer') where city_key = 'town" + key + "'");
            connection.commit();
        }
        Eventually.holds(
                PATIENCE,
                "the price",
                () -> search(town + "&minPrice=77.00").path("total").asInt() == 1);
        change("update performance set price_from_minor = " + price + " where id = " + performance);
    }

    @Test
    void takesNaughtyStringsForWords() throws IOException {
        var naughty =
                Json.read(new String(OutsideData.read("bad-input/blns.json"), StandardCharsets.UTF_8), String[].class);
        var paths = List.of("api/v1/events?size=1&q=", "api/v1/events/suggestions?q=", "?q=");
        IntStream.range(0, naughty.length)
                .parallel()
                .forEach(i -> isAnswered(paths.get(i % paths.size()) + enc(naughty[i])));
    }

    private static void isAnswered(String path) {
        var request = HttpRequest.newBuilder(URI.create(ParterreServer.portal() + path))
                .build();
        var answer = HTTP.sendAsync(request, BodyHandlers.ofString()).join();
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("\tat ", "org.hibernate", "org.apache.lucene", "HSEARCH");
    }

    @Test
    void daysThatNoCalendarHasAreNone() throws Exception {
        for (var day : List.of("+999999999-12-31", "+12000-01-01", "9999-12-31", "-0001-01-01")) {
            for (var name : List.of("when", "from", "to")) {
                var request = HttpRequest.newBuilder(URI.create(ParterreServer.portal() + "?" + name + "=" + enc(day)))
                        .build();
                assertThat(HTTP.send(request, BodyHandlers.discarding()).statusCode())
                        .as(name + "=" + day)
                        .isEqualTo(200);
            }
            var answer = Api.anonymous().get("events?to=" + enc(day));
            assertThat(answer.status()).as(day).isEqualTo(day.equals("9999-12-31") ? 200 : 422);
        }
    }

    private SeasonText season() {
        return SeasonText.of(key).inCity("Town" + key);
    }

    private static String night() {
        return evening("W03-6T19:00", "45.00", "12.00");
    }

    private static void load(SeasonText season) {
        var run = ImportedFiles.season(season.json());
        assertThat(run.path("refused").asInt())
                .as(ImportedFiles.refusals(run).toString())
                .isZero();
        SearchIndex.inStep();
    }

    private static void change(String sql) throws SQLException {
        try (var connection = ParterreServer.connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        SearchIndex.inStep();
    }

    private static long number(String sql) throws SQLException {
        try (var connection = ParterreServer.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, Long> sql(String sql) throws SQLException {
        try (var connection = ParterreServer.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var counts = new HashMap<String, Long>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        }
    }

    private static Map<String, Long> counts(JsonNode facet, String name) {
        var counts = new HashMap<String, Long>();
        facet.forEach(
                item -> counts.put(item.path(name).asText(), item.path("count").asLong()));
        return counts;
    }

    private List<String> titles(String typed) {
        var titles = new ArrayList<String>();
        search(town + "&q=" + enc(typed))
                .path("items")
                .forEach(item -> titles.add(item.path("title").asText()));
        return titles;
    }

    private static Map<String, String> suggested(String typed) {
        var names = new HashMap<String, String>();
        get("events/suggestions?q=" + enc(typed))
                .path("items")
                .forEach(item -> names.putIfAbsent(
                        item.path("kind").asText(), item.path("name").asText()));
        return names;
    }

    private static JsonNode search(String query) {
        return get("events?" + query);
    }

    private static JsonNode get(String path) {
        var answer = Api.anonymous().get(path, "Accept-Language", "en");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
