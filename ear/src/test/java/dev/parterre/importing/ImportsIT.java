package dev.parterre.importing;

import static dev.parterre.importing.ImportedFiles.imported;
import static dev.parterre.importing.ImportedFiles.refusals;
import static dev.parterre.importing.ImportedFiles.season;
import static dev.parterre.importing.SeasonText.evening;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parterre.planfile.PlanFileFixture;
import dev.parterre.shared.Json;
import dev.parterre.testing.Api;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import dev.parterre.testing.SearchIndex;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
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
    void givesAPlanBackAsTheFileItCameFrom() throws Exception {
        season(aSeason().json());
        var staff = Api.as("ORGANISER");
        var address = "venues/" + venue() + "/seating-plans";
        var plan = PlanFileFixture.smallPlan();
        ((ObjectNode) plan.at("/zones/0/areas/0/circle")).put("radius", 30.5);

        var entered = staff.send("POST", address + "?hall=small", BodyPublishers.ofString(plan.toString()));
        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.body().path("places").asInt()).isEqualTo(3);
        assertThat(entered.body().at("/findings/0/pointer").asText()).isEqualTo("/zones/0/areas/0/circle/radius");
        assertThat(entered.body().at("/findings/0/text").asText()).startsWith("Rounded");

        var exported = staff.get(address + "/" + entered.text("id"));
        ((ObjectNode) plan.at("/zones/0/areas/0/circle")).put("radius", 31);
        assertThat(exported.body()).isEqualTo(Json.tree(plan.toString()));
        var again = staff.send("POST", address + "?hall=small", BodyPublishers.ofByteArray(exported.content()));
        assertThat(again.text("id")).isEqualTo(entered.text("id"));
        assertThat(again.body().path("findingsTotal").asInt()).isZero();

        ((ObjectNode) plan.at("/categories/0")).put("color", "#00aa00");
        var other = staff.send("POST", address + "?hall=small", BodyPublishers.ofString(plan.toString()));
        assertThat(other.text("id")).isNotEqualTo(entered.text("id"));
        assertThat(staff.get(address).body()).hasSize(3);
        assertThat(staff.get(address + "/"
                                + staff.get(address).body().at("/2/id").asText())
                        .body()
                        .path("zones"))
                .as("the season's plan, which came from no file")
                .isNotEmpty();
        refusesBadPlans(staff, address);
    }

    private void refusesBadPlans(Api staff, String address) {
        var nowhere = PlanFileFixture.smallPlan().toString().replaceFirst("\"x\":25", "\"x\":NaN");
        var refused = staff.send("POST", address, BodyPublishers.ofString(nowhere), "Accept-Language", "bg");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("plan-file-refused");
        assertThat(refused.text("detail")).contains("/zones/0/rows/0/seats/0/position/x", "не е положение");
        assertThat(staff.send("POST", address + "?format=pretix-plan-json", BodyPublishers.ofString("nonsense"))
                        .body()
                        .at("/facts/reason")
                        .asText())
                .isEqualTo("json-malformed");
        assertThat(staff.get("venues/999999999/seating-plans").status()).isEqualTo(404);
        assertThat(staff.get(address + "/999999999").code()).isEqualTo("no-such-seating-plan");
        assertThat(Api.as("CUSTOMER").get(address).status()).isEqualTo(403);
    }

    /** The one that came last. */
    private static long venue() throws SQLException {
        try (var connection = ParterreServer.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select max(id) from venue")) {
            row.next();
            return row.getLong(1);
        }
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
        SearchIndex.inStep();
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
