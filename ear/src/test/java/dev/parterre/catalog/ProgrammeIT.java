package dev.parterre.catalog;

import static dev.parterre.importing.SeasonText.evening;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.importing.ImportedFiles;
import dev.parterre.importing.SeasonText;
import dev.parterre.testing.Api;
import dev.parterre.testing.ParterreServer;
import dev.parterre.testing.SearchIndex;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeIT {

    private static final int A_PAGE_AT_MOST = 8;

    private static final LocalDate SUNDAY = ImportedFiles.day(3, DayOfWeek.SUNDAY);
    private static final LocalDate LATER = ImportedFiles.TODAY.plusDays(48);

    private final String key = "pr" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void findsByBeginningsOfWordsInAnyLanguageAnywhere() {
        load(season().event("a", "Вълшебната флейта " + key + "а", evening("W03-6T19:00", "45.00", "12.00")));

        assertThat(titles("q=" + enc("вълшебна " + key))).hasSize(1);
        assertThat(titles("q=" + enc("ВЪЛШЕБНАТА флей " + key))).hasSize(1);
        assertThat(titles("q=" + enc("English " + key))).hasSize(1);
        assertThat(titles("q=" + enc("Жекова " + key))).hasSize(1);
        assertThat(titles("q=" + enc("Къща " + key))).hasSize(1);
        assertThat(titles("q=" + enc("in " + key)))
                .as("a word that the index leaves out")
                .hasSize(1);
        assertThat(titles("q=" + enc("цигулка " + key))).isEmpty();
    }

    @Test
    void narrowsDownByCityDayPriceAndSaleAndCountsTheRest() {
        load(season().inCity("Town" + key)
                .event("a", "Първо", evening("W03-6T19:00", "45.00", "12.00"), evening("W03-7T19:00", "45.00", "12.00"))
                .event("b", "Второ", evening("W04-6T19:00", "45.00", "30.00")));
        var city = "city=" + enc("town" + key);

        assertThat(titles(city)).containsExactly("Първо in English", "Второ in English");
        assertThat(titles(city + "&from=" + SUNDAY + "&to=" + SUNDAY)).containsExactly("Първо in English");
        assertThat(titles(city + "&maxPrice=12.00")).containsExactly("Първо in English");
        assertThat(titles(city + "&maxPrice=11.99")).isEmpty();
        assertThat(titles(city + "&category=BALLET")).isEmpty();
        assertThat(titles(city + "&available=true")).hasSize(2);

        var facets = search(city + "&category=BALLET").path("facets");
        assertThat(facets.at("/categories/0/category").asText()).isEqualTo("OPERA");
        assertThat(facets.at("/categories/0/count").asInt()).isEqualTo(2);
        var first = search(city).at("/items/0");
        assertThat(first.path("performances").asInt()).isEqualTo(2);
        assertThat(first.path("priceFrom").path("amount").asText()).isEqualTo("12.00");
        assertThat(first.path("startsAt").asText()).startsWith(SUNDAY.minusDays(1) + "T19:00:00+0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+",
                "*",
                "\"",
                "(((",
                "\"jazz",
                "+jazz* -(rock",
                "jazz@3 ~x <y >z",
                "' or 1=1 -- ",
                "'; drop table event; -- ",
                "\\",
                "%",
                "_",
                "\u0000",
                "опера*\"",
                "\uD83C\uDFAD",
                "العربية",
                "a",
                "the",
                "x\ny"
            })
    void answersWhateverIsTyped(String words) {
        var answer = Api.anonymous().get("events?size=1&q=" + enc(words));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Api.anonymous().get("events?size=1").body().path("total").asInt())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({"category=QUIZ, category", "from=12.12.2026, from", "to=2026-02-30, to", "maxPrice=cheap, maxPrice"})
    void namesTheParameterItDoesNotUnderstand(String query, String parameter) {
        var answer = Api.anonymous().get("events?" + query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("facts").path("parameter").asText()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events/0", "events/999999999", "events/abc", "performances/999999999", "performances/-1"})
    void knowsNothingOfIdsThatWereNeverGivenOut(String path) {
        assertThat(Api.anonymous().get(path).status()).isEqualTo(404);
    }

    @Test
    void asksTheDatabaseAsOftenForAHundredEventsAsForOne() throws Exception {
        var many = season();
        IntStream.range(0, 60).forEach(i -> many.event("e" + i, "Много", evening("W03-6T19:00", "45.00", "12.00")));
        load(many);

        var one = statements("events?size=1&q=" + key);
        var sixty = statements("events?size=100&q=" + key);

        assertThat(search("size=100&q=" + key).path("items")).hasSize(60);
        assertThat(sixty).isEqualTo(one);
        assertThat(sixty).isLessThanOrEqualTo(A_PAGE_AT_MOST);
    }

    @Test
    void letsStaffEnterAnEventAndPutItOnSale() {
        load(season());
        var staff = Api.as("ORGANISER");
        var event = staff.post("events", event());
        assertThat(event.status()).as(event.body().toString()).isEqualTo(201);
        var entry = performance(event.text("id"), LATER + "T19:00");

        var entered = staff.post("performances", entry);

        assertThat(entered.status()).as(entered.body().toString()).isEqualTo(201);
        var shown = Api.anonymous().get("performances/" + entered.text("id")).body();
        assertThat(shown.path("onSale").asBoolean()).isTrue();
        assertThat(shown.at("/categories/0/price/amount").asText()).isEqualTo("45.00");
        assertThat(shown.at("/categories/1/free").asInt()).isEqualTo(5);
        assertThat(staff.post("performances", entry).body().at("/facts/reason").asText())
                .isEqualTo("already-entered");
    }

    @ParameterizedTest
    @CsvSource({
        "start,    SKIPPED,          no-such-local-time",
        "saleFrom, 2199-02-01T10:00, sale-window-empty",
        "vatRate,  150,              bad-rate",
    })
    void refusesAPerformanceThatCannotBe(String field, String value, String reason) {
        load(season());
        var staff = Api.as("ORGANISER");
        var entry = performance(staff.post("events", event()).text("id"), LATER + "T19:00");
        entry.put(field, value.equals("SKIPPED") ? ImportedFiles.skippedTime() : value);

        var answer = staff.post("performances", entry);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/facts/reason").asText()).isEqualTo(reason);
    }

    @Test
    void isEnteredByStaffOnly() {
        assertThat(Api.anonymous().post("events", Map.of()).status()).isEqualTo(401);
        assertThat(Api.as("CUSTOMER").post("events", Map.of()).status()).isEqualTo(403);
        assertThat(Api.as("GATE").post("performances", Map.of()).status()).isEqualTo(403);
    }

    private SeasonText season() {
        return SeasonText.of(key);
    }

    private static void load(SeasonText season) {
        var run = ImportedFiles.season(season.json());
        assertThat(run.path("refused").asInt())
                .as(ImportedFiles.refusals(run).toString())
                .isZero();
        SearchIndex.inStep();
    }

    private Map<String, Object> event() {
        return Map.of("organiser", firstOrganiser(), "category", "JAZZ", "title", Map.of("en", "Blue hour " + key));
    }

    private Map<String, Object> performance(String event, String start) {
        var entry = new HashMap<String, Object>();
        entry.put("event", event);
        entry.put("hall", hall());
        entry.put("start", start);
        entry.put("saleFrom", ImportedFiles.TODAY.minusDays(20) + "T10:00");
        entry.put("prices", Map.of("seat", Map.of("ADULT", "45.00"), "floor", Map.of("ADULT", "12.00")));
        return entry;
    }

    private static String firstOrganiser() {
        return Api.anonymous().get("organisers?size=1").body().at("/items/0/id").asText();
    }

    private String hall() {
        for (var page = 0; page < 20; page++) {
            for (var venue :
                    Api.anonymous().get("venues?size=100&page=" + page).body().path("items")) {
                if (venue.path("name").asText().equals("House " + key)) {
                    return venue.at("/halls/0/id").asText();
                }
            }
        }
        throw new AssertionError("no house " + key);
    }

    private static List<String> titles(String query) {
        var titles = new ArrayList<String>();
        search(query)
                .path("items")
                .forEach(item -> titles.add(item.path("title").asText()));
        return titles;
    }

    private static JsonNode search(String query) {
        var answer = Api.anonymous().get("events?" + query, "Accept-Language", "en");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    /** Timers ask too: the least of several tries is the call's own. */
    private static long statements(String path) {
        return LongStream.range(0, 12)
                .map(attempt -> statementsOnce(path))
                .min()
                .orElseThrow();
    }

    private static long statementsOnce(String path) {
        try (var connection = ParterreServer.connection();
                var status = connection.createStatement()) {
            var sql = "select variable_value from information_schema.global_status where variable_name = 'COM_SELECT'";
            var before = number(status, sql);
            Api.anonymous().get(path);
            return number(status, sql) - before - 1;
        } catch (SQLException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
