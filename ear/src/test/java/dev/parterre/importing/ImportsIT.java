package dev.parterre.importing;

import static dev.parterre.importing.ImportedFiles.imported;
import static dev.parterre.importing.ImportedFiles.refusals;
import static dev.parterre.importing.ImportedFiles.season;
import static dev.parterre.importing.SeasonText.evening;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.testing.Api;
import dev.parterre.testing.Invariants;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportsIT {

    private static final LocalDate SATURDAY = ImportedFiles.day(3, DayOfWeek.SATURDAY);

    private final String key = "it-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void checkInvariants() throws Exception {
        Invariants.assertHold();
    }

    @Test
    void takesASeasonOnceAndLeavesItAloneAfterwards() {
        var text = aSeason().json();

        assertCounts(season(text), 3, 3, 0, 0);
        assertCounts(season(text), 3, 0, 3, 0);

        var performance = onlyPerformance();
        assertThat(performance.path("startsAt").asText()).startsWith(SATURDAY + "T19:00:00+0");
        assertThat(performance.path("places").asInt()).isEqualTo(15);
        assertThat(performance.path("priceFrom").path("amount").asText()).isEqualTo("12.00");
    }

    @Test
    void followsPricesButKeepsDatesThatWereAnnounced() {
        season(aSeason().json());
        var later = SeasonText.of(key)
                .event("turandot", "Турандот", evening("W03-6T19:00", "45.00", "9.00"))
                .json();

        var run = imported(
                "format=parterre-season&anchor=" + ImportedFiles.TODAY.plusDays(30),
                later.getBytes(StandardCharsets.UTF_8));

        assertCounts(run, 3, 1, 2, 0);
        var performance = onlyPerformance();
        assertThat(performance.path("startsAt").asText()).startsWith(SATURDAY + "T19:00:00+0");
        assertThat(performance.path("priceFrom").path("amount").asText()).isEqualTo("9.00");
    }

    @Test
    void keepsTheGoodRowsAndReportsTheBadOnesByRow() {
        var run = season(SeasonText.of(key)
                .event(
                        "good",
                        "Добро",
                        evening("W03-6T19:00", "45.00", "12.00"),
                        evening("W03-7T19:00", "-1.00", "12.00"))
                .event("good", "Пак същото", evening("W03-6T19:00", "45.00", "12.00"))
                .raw("{\"id\":\"KEY-nothing\"}")
                .event(
                        "elsewhere",
                        "Другаде",
                        evening("W03-6T19:00", "45.00", "12.00").replace("/main", "/cellar"))
                .event("gap", "Пролет", evening(ImportedFiles.skippedTime(), "45.00", "12.00"))
                .raw("{\"id\":\"KEY-lonely\",\"organiser\":\"nobody\",\"category\":\"OPERA\",\"title\":{\"en\":\"x\"}}")
                .json());

        assertThat(run.path("state").asText()).isEqualTo("COMPLETED");
        assertCounts(run, 8, 5, 0, 3);
        assertThat(refusals(run))
                .containsExactly(
                        "3 price-negative",
                        "4 duplicate-id",
                        "5 organiser-missing",
                        "6 hall-unknown",
                        "7 no-such-local-time",
                        "8 organiser-unknown");
        assertThat(onlyPerformance().path("startsAt").asText()).startsWith(SATURDAY + "T19:00:00+0");
    }

    @Test
    void keepsWhatStandsBeforeTheEndOfATruncatedFile() {
        var text = aSeason().json();
        var run = season(text.substring(0, text.length() - 120));

        assertThat(run.path("state").asText()).isEqualTo("FAILED");
        assertThat(run.path("failure").asText()).isEqualTo("json-truncated");
        assertCounts(run, 2, 2, 0, 0);
        assertCounts(season(text), 3, 1, 2, 0);
    }

    @Test
    void putsARealPlanOnSaleThroughASeasonThatRefersToIt() throws Exception {
        var plan = OutsideData.read("seating/pretix-plan-hall-738.json");
        var run = imported("format=pretix-plan-json&city=Sofia&name=" + key, plan);
        assertCounts(run, 738, 738, 0, 0);

        season(SeasonText.of(key)
                .event(
                        "arena",
                        "Арена",
                        """
                        {"hall":"pretix-plan-json:%s-sofia/main","start":"W04-6T19:00","saleFrom":"W-08-1T10:00","prices":{
                         "Category I":"50.00","Category II":"40.00","Category III":"30.00","Category IV":"20.00","Category V":"10.00"}}"""
                                .formatted(key))
                .json());

        var performance = onlyPerformance();
        assertThat(performance.path("placesFree").asInt()).isEqualTo(738);
        var drawn = Api.anonymous()
                .get("performances/" + performance.path("id").asText() + "/plan")
                .body();
        assertThat(drawn.path("zones").size()).isEqualTo(15);
    }

    @Test
    void takesTheRealAgendasAndSaysWhatIsMissing() throws Exception {
        var agenda = OutsideData.read("events/madrid-2021-300107.latin1.csv.gz");
        var run = imported("format=madrid-agenda-csv&shift=P5Y2M", agenda);
        assertThat(run.path("read").asInt()).isEqualTo(1000);
        assertThat(run.path("refused").asInt()).isEqualTo(417);
        assertThat(run.path("reasons").path("time-missing").asInt()).isEqualTo(218);
        var albi = imported("format=openagenda-json&shift=P3Y1M", OutsideData.read("events/openagenda-albi.json.gz"));
        assertThat(albi.path("refused").asInt()).isEqualTo(29);
    }

    @ParameterizedTest
    @CsvSource({
        "format=nonsense,                                          {},  unknown-format",
        "format=parterre-season,                                   '',  file-empty",
        "format=pretix-plan-json,                                  {},  name-missing",
        "format=pretix-plan-json&name=x&city=y&country=Bulgaria,   {},  country-malformed",
        "format=pretix-plan-json&name=x&city=y&timeZone=Mars,      {},  unknown-time-zone",
    })
    void refusesAtOnceWhatCannotBeAnImport(String parameters, String content, String reason) {
        var answer = Api.as("ADMIN").send("POST", "imports?" + parameters, BodyPublishers.ofString(content));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("import-refused");
        assertThat(answer.body().path("facts").path("reason").asText()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"anchor=yesterday, anchor", "shift=5, shift"})
    void namesTheParameterThatMakesNoSense(String parameter, String name) {
        var answer = Api.as("ADMIN").post("imports?format=parterre-season&" + parameter, "{}");
        assertThat(answer.code()).isEqualTo("parameter-refused");
        assertThat(answer.body().path("facts").path("parameter").asText()).isEqualTo(name);
    }

    @Test
    void isForStaffOnly() {
        assertThat(Api.anonymous().post("imports?format=parterre-season", "{}").status())
                .isEqualTo(401);
        assertThat(Api.as("CUSTOMER")
                        .post("imports?format=parterre-season", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(Api.as("CUSTOMER").get("imports").status()).isEqualTo(403);
        assertThat(Api.as("ADMIN").get("imports/nosuchimport").code()).isEqualTo("no-such-import");
    }

    private SeasonText aSeason() {
        return SeasonText.of(key).event("turandot", "Турандот", evening("W03-6T19:00", "45.00", "12.00"));
    }

    private JsonNode onlyPerformance() {
        var found = Api.anonymous()
                .get("events?size=5&q=" + URLEncoder.encode(key, StandardCharsets.UTF_8))
                .body();
        assertThat(found.path("items")).hasSize(1);
        var event = Api.anonymous()
                .get("events/" + found.at("/items/0/id").asText())
                .body();
        assertThat(event.path("performances")).hasSize(1);
        return event.at("/performances/0");
    }

    private static void assertCounts(JsonNode run, int read, int taken, int unchanged, int refused) {
        assertThat(run.path("read").asInt()).as(run.toString()).isEqualTo(read);
        assertThat(run.path("taken").asInt()).as(run.toString()).isEqualTo(taken);
        assertThat(run.path("unchanged").asInt()).as(run.toString()).isEqualTo(unchanged);
        assertThat(run.path("refused").asInt()).as(run.toString()).isEqualTo(refused);
    }
}
