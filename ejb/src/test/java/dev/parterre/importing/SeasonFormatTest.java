package dev.parterre.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.parterre.importing.Entry.PerformanceEntry;
import dev.parterre.seating.PlanDraft;
import dev.parterre.seating.PlanShape;
import dev.parterre.seating.SeatAccess;
import dev.parterre.shared.Json;
import dev.parterre.shared.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonFormatTest {

    private static final String ROW =
            """
            {"label":"7","category":"2","labels":"1-4","line":{"x1":0,"y1":50,"x2":100,"y2":50},"aisleAfter":["2"],
             "categories":{"1":"2-3"},"accessible":["1"],"companion":["4"]}""";
    private static final String PERFORMANCE =
            """
            {"hall":"house/main","start":"W03-6T19:00","saleFrom":"W-08-1T10:00","saleUntil":"PT1H",
             "prices":{"1":"45.00","2":{"ADULT":"20.00","CHILD":"10.00"}},"limit":6}""";

    @Test
    void putsSeatsOnALineWithAnAisleAsWideAsASeat() {
        var seats = row(ROW).seats();
        assertThat(seats).extracting(PlanDraft.Seat::label).containsExactly("1", "2", "3", "4");
        assertThat(seats).extracting(PlanDraft.Seat::x).containsExactly(0.0, 25.0, 75.0, 100.0);
        assertThat(seats).extracting(PlanDraft.Seat::category).containsExactly("2", "1", "1", "2");
        assertThat(seats).extracting(PlanDraft.Seat::aisleAfter).containsExactly(false, true, false, false);
        assertThat(seats)
                .extracting(PlanDraft.Seat::access)
                .containsExactly(SeatAccess.WHEELCHAIR, SeatAccess.STANDARD, SeatAccess.STANDARD, SeatAccess.COMPANION);
    }

    @Test
    void putsSeatsOnAnArcFromLeftToRight() {
        var seats =
                row("{\"label\":\"1\",\"category\":\"1\",\"labels\":\"1-3\",\"arc\":{\"cx\":0,\"cy\":0,\"r\":10,\"from\":180,\"to\":0}}")
                        .seats();
        assertThat(seats.get(0).x()).isEqualTo(-10, within(1e-9));
        assertThat(seats.get(1).y()).isEqualTo(10, within(1e-9));
        assertThat(seats.get(2).x()).isEqualTo(10, within(1e-9));
    }

    @Test
    void drawsWhatIsNotSold() throws IOException {
        var plan = Json.mapper()
                .readTree(
                        """
                {"shapes":[{"stage":true,"polygon":[[0,0],[9,0],[9,3]],"text":{"bg":"Сцена","en":"Stage"},"at":{"x":4,"y":1}},
                 {"oval":{"cx":5,"cy":6,"rx":1,"ry":2,"turn":45}}]}""");
        var shapes = SeasonShapes.read(new JsonFields(plan));
        assertThat(shapes).extracting(PlanShape::stage).containsExactly(true, false);
        assertThat(shapes.get(0).label().text().in("bg")).isEqualTo("Сцена");
        assertThat(shapes.get(1).oval().turn()).isEqualTo(45);
        var nothing = Json.mapper().readTree("{\"shapes\":[{\"polygon\":[[0,0],[9,0]]}]}");
        assertThatExceptionOfType(RowProblem.class)
                .isThrownBy(() -> SeasonShapes.read(new JsonFields(nothing)))
                .matches(problem -> problem.code().equals("shape-malformed"));
        var inWords = Json.mapper()
                .readTree(
                        "{\"shapes\":[{\"polygon\":[[0,0],[9,0]],\"text\":{\"en\":\"Bar\"},\"at\":{\"x\":4,\"y\":1}}]}");
        assertThatExceptionOfType(RowProblem.class).isThrownBy(() -> SeasonShapes.read(new JsonFields(inWords)));
    }

    @Test
    void putsALonelySeatInTheMiddle() {
        var seats = row(ROW.replace("1-4", "1")
                        .replace("[\"2\"]", "[]")
                        .replace("\"categories\":{\"1\":\"2-3\"},", "")
                        .replace("[\"4\"]", "[]"))
                .seats();
        assertThat(seats).extracting(PlanDraft.Seat::x).containsExactly(50.0);
    }

    @Test
    void readsAPerformance() {
        var performance = performances(PERFORMANCE).get(0);
        assertThat(performance.start()).isEqualTo("2026-12-12T19:00");
        assertThat(performance.sale().from()).isEqualTo("2026-09-21T10:00");
        assertThat(performance.sale().untilBeforeStart()).isEqualTo(Duration.ofHours(1));
        assertThat(performance.hall()).hasToString("parterre-season:house/main");
        assertThat(performance.prices().get("2"))
                .isEqualTo(Map.of("ADULT", Money.of("20.00", "EUR"), "CHILD", Money.of("10.00", "EUR")));
    }

    @Test
    void findsAHallThatAnotherFormatBrought() {
        var performance = performances(PERFORMANCE.replace("house/main", "pretix-plan-json:arena-sofia/main"))
                .get(0);
        assertThat(performance.hall()).hasToString("pretix-plan-json:arena-sofia/main");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W03-6T19:00    | W03-9T19:00  | date-malformed",
                "\"45.00\"      | \"-1.00\"    | price-negative",
                "\"45.00\"      | \"45.001\"   | price-malformed",
                "\"45.00\"      | 45.00        | price-malformed",
                "house/main     | house        | hall-malformed",
                "house/main     | :/           | hall-malformed",
                "PT1H           | -PT1H        | date-malformed",
                "PT1H           | P900D        | sale-until-out-of-range",
                "W-08-1T10:00   | W05-7T10:00  | sale-window-empty",
                "\"start\"      | \"begin\"    | start-missing",
                "\"limit\":6    | \"limit\":\"6\" | limit-malformed",
            })
    void keepsAnEventWithoutThePerformanceThatCannotBeRead(String good, String bad, String code) {
        var rows = event(
                PERFORMANCE,
                PERFORMANCE
                        .replace("W03-6", "W04-6")
                        .replace(good, bad)
                        .replace("W04-6T19:00", good.startsWith("W03") ? bad : "W04-6T19:00"));
        assertThat(rows.events().get(0).performances()).hasSize(1);
        assertThat(rows.notes).extracting(RefusedRow::code).containsExactly(code);
    }

    @Test
    void takesAPerformanceThatIsSaidTwiceOnce() {
        var rows = event(PERFORMANCE, PERFORMANCE);
        assertThat(rows.events().get(0).performances()).hasSize(1);
        assertThat(rows.notes).extracting(RefusedRow::code).containsExactly("performance-duplicate");
    }

    @Test
    void readsTheWholeDemoSeason() throws IOException {
        var files = new ArrayList<Path>();
        try (var season = Files.list(Path.of("..", "config", "src", "main", "demo", "season"))) {
            season.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
        }
        assertThat(files).isNotEmpty();
        for (var file : files) {
            var rows = ReadRows.of(new SeasonFormat(), Files.readAllBytes(file), ReadRows.OPTIONS);
            assertThat(rows.failure).as(file.toString()).isNull();
            assertThat(rows.refused).as(file.toString()).isEmpty();
            assertThat(rows.notes).as(file.toString()).isEmpty();
        }
    }

    private static PlanDraft.Row row(String json) {
        var venue =
                """
                {"id":"house","name":{"en":"House"},"city":{"en":"Sofia"},"country":"BG","timeZone":"Europe/Sofia","halls":[
                 {"id":"main","name":{"en":"Main"},"capacity":%d,"plan":{"name":"Main","categories":[
                  {"key":"1","name":{"en":"One"}},{"key":"2","name":{"en":"Two"}}],"zones":[
                   {"key":"stalls","name":{"en":"Stalls"},"kind":"STALLS","rows":[%s]}]}}]}"""
                        .formatted(json.contains("1-4") ? 4 : json.contains("1-3") ? 3 : 1, json);
        var rows = season("venues", venue);
        assertThat(rows.refused).isEmpty();
        return rows.venues()
                .get(0)
                .halls()
                .get(0)
                .plan()
                .draft()
                .zones()
                .get(0)
                .rows()
                .get(0);
    }

    private static List<PerformanceEntry> performances(String... performances) {
        var rows = event(performances);
        assertThat(rows.notes).isEmpty();
        return rows.events().get(0).performances();
    }

    private static ReadRows event(String... performances) {
        var rows = season(
                "events",
                """
                {"id":"turandot","organiser":"opera","category":"OPERA","title":{"bg":"Турандот","en":"Turandot"},
                 "performers":[{"name":{"en":"R. Koleva"},"role":{"en":"Turandot"}}],"ageFrom":10,"durationMinutes":175,
                 "languageNote":null,"vatRate":"20.00","performances":[%s]}"""
                        .formatted(String.join(",", performances)));
        assertThat(rows.refused).isEmpty();
        return rows;
    }

    private static ReadRows season(String list, String element) {
        return ReadRows.of(
                new SeasonFormat(),
                "{\"format\":\"parterre-season\",\"version\":1,\"" + list + "\":[" + element + "]}");
    }
}
