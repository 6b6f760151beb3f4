package dev.parterre.reporting;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.reporting.SalesDay.Sums;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DailySalesIT {

    private Connection connection;
    private SalesDay sales;

    @BeforeEach
    void connect() throws Exception {
        connection = ParterreServer.connection();
        sales = new SalesDay(connection);
    }

    @AfterEach
    void checkInvariants() throws Exception {
        connection.close();
        Invariants.assertHold();
    }

    @Test
    void theReportTiesToTheBookingsToTheCent() throws Exception {
        var day = SalesDay.today();
        var performance = aPerformance(connection).at("33.35").onSale();
        SalesDay.book(performance, "stalls-1-1", "stalls-1-2", "stalls-1-3");
        SalesDay.cancel(SalesDay.book(performance, "stalls-2-1", "stalls-2-2"));

        var made = Api.as("FINANCE").post("reports/daily-sales?date=" + day, "");

        assertThat(made.status()).as(made.body().toString()).isEqualTo(200);
        var event = sales.eventOf(performance);
        var figures = SalesDay.lineOf(made.body(), event).path("figures");
        var sums = SalesDay.sums(figures);
        assertThat(sums).isEqualTo(sales.booked(day, event));
        assertThat(sums)
                .extracting(Sums::tickets, Sums::gross, Sums::back, Sums::refunds)
                .containsExactly(5, 16_675L, 2, 6_670L);
        assertThat(figures.at("/net/amount").asText()).isEqualTo("100.05");
        assertThat(SalesDay.sums(made.body().path("total"))).isEqualTo(sales.booked(day, 0));
    }

    @Test
    void everyFormSaysTheSame() throws Exception {
        var day = SalesDay.today();
        var performance = aPerformance(connection).at("1234.55").onSale();
        SalesDay.book(performance, "stalls-1-1", "stalls-1-2");
        var report = Api.as("ADMIN").post("reports/daily-sales?date=" + day, "").body();

        assertThat(numbersOf(SalesDay.report(day, "xlsx", "en").content()))
                .containsAll(linesOf(report))
                .contains(row(report.path("total")));
        assertThat(recordsOf(SalesDay.report(day, "csv", "en").content()))
                .extracting(
                        line -> line.get("Event no.") + " " + line.get("Gross, EUR") + " " + line.get("Refunds, EUR"))
                .containsExactlyInAnyOrderElementsOf(eventsOf(report));
        var total = report.at("/total/gross/amount").asText();
        assertThat(textOf(SalesDay.report(day, "pdf", "en").content()))
                .contains("Sales of the day", "2,469.10")
                .matches(text -> text.replace(",", "").contains(total));
        assertThat(textOf(SalesDay.report(day, "pdf", "bg").content())).contains("Продажби за деня", "2 469,10");
        assertThat(SalesDay.report(day, "pdf", "bg").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"daily-sales-" + day + "-bg.pdf\"");
    }

    @Test
    void theNightlyJobReportsTheDayThatIsOver() throws Exception {
        var yesterday = SalesDay.today().minusDays(1);
        var performance = aPerformance(connection).at("19.99").onSale();
        var kept = SalesDay.book(performance, "stalls-1-1", "stalls-1-2", "stalls-1-3");
        var cancelled = SalesDay.book(performance, "stalls-3-1", "stalls-3-2");
        SalesDay.cancel(cancelled);
        sales.moveToYesterday(kept, cancelled);

        SalesDay.startNightlyJob();

        var report = Eventually.present(Duration.ofSeconds(30), "yesterday's report", () -> Optional.of(
                        SalesDay.report(yesterday, "json", "en"))
                .filter(answer -> answer.status() == 200));
        var event = sales.eventOf(performance);
        assertThat(SalesDay.sums(SalesDay.lineOf(report.body(), event).path("figures")))
                .isEqualTo(sales.booked(yesterday, event))
                .extracting(Sums::gross, Sums::refunds)
                .containsExactly(9_995L, 3_998L);
        assertThat(Api.as("FINANCE")
                        .get("reports?size=100")
                        .body()
                        .path("items")
                        .findValuesAsText("day"))
                .contains(yesterday.toString());
    }

    @Test
    void onlyFinanceAndAdministratorsReadReports() {
        var path = "reports/daily-sales?date=" + SalesDay.today();
        Api.as("FINANCE").post(path, "");
        for (var door : List.of("reports", path, "integrity")) {
            assertThat(Api.anonymous().get(door).status()).as(door).isEqualTo(401);
            assertThat(Api.as("CUSTOMER").get(door).status()).as(door).isEqualTo(403);
            assertThat(Api.as("SUPPORT").get(door).status()).as(door).isEqualTo(403);
            assertThat(Api.as("FINANCE").get(door).status()).as(door).isEqualTo(200);
            assertThat(Api.as("ADMIN").get(door).status()).as(door).isEqualTo(200);
        }
        assertThat(Api.as("CUSTOMER").post(path, "").status()).isEqualTo(403);
    }

    @Test
    void whatCannotBeReportedIsRefusedByName() {
        var finance = Api.as("FINANCE");
        assertThat(finance.get("reports/daily-sales?date=2001-01-01").code()).isEqualTo("no-such-report");
        assertThat(finance.post("reports/daily-sales?date=" + SalesDay.today().plusDays(2), "")
                        .code())
                .isEqualTo("day-ahead");
        for (var senseless : List.of("?date=yesterday", "?date=2026-02-30", "", "?date=2001-01-01&format=doc")) {
            assertThat(finance.get("reports/daily-sales" + senseless).code())
                    .as(senseless)
                    .isEqualTo("parameter-refused");
        }
    }

    @Test
    void integrityHoldsAndFindsWhatIsBroken() throws Exception {
        SalesDay.book(aPerformance(connection).onSale(), "stalls-1-1", "stalls-1-2");
        assertThat(brokenNow()).isEmpty();

        sales.update(offByACent("+"));
        try {
            assertThat(brokenNow()).contains("booking_adds_up");
        } finally {
            sales.update(offByACent("-"));
        }
        assertThat(brokenNow()).isEmpty();
    }

    private static String offByACent(String sign) {
        return "update booking_line set price_minor = price_minor " + sign
                + " 1 where id = (select id from (select max(id) as id from booking_line) newest)";
    }

    private static List<String> brokenNow() {
        var answer = Api.as("ADMIN").get("integrity").body();
        assertThat(answer.path("invariants").size()).isGreaterThan(20);
        var broken = StreamSupport.stream(answer.path("invariants").spliterator(), false)
                .filter(asked -> !asked.path("holds").asBoolean())
                .map(asked -> asked.path("name").asText())
                .toList();
        assertThat(answer.path("holds").asBoolean()).isEqualTo(broken.isEmpty());
        return broken;
    }

    private static List<List<Double>> linesOf(JsonNode report) {
        return StreamSupport.stream(report.path("lines").spliterator(), false)
                .map(line -> row(line.path("figures")))
                .toList();
    }

    private static List<Double> row(JsonNode figures) {
        var sums = SalesDay.sums(figures);
        return List.of(
                (double) sums.tickets(),
                sums.gross() / 100.0,
                sums.vat() / 100.0,
                sums.fees() / 100.0,
                (double) sums.back(),
                sums.refunds() / 100.0);
    }

    private static List<String> eventsOf(JsonNode report) {
        return StreamSupport.stream(report.path("lines").spliterator(), false)
                .map(line -> line.path("eventId").asText() + " "
                        + line.at("/figures/gross/amount").asText() + " "
                        + line.at("/figures/refunds/amount").asText())
                .toList();
    }

    /** The numbers of each row that has any, in their order. */
    private static List<List<Double>> numbersOf(byte[] xlsx) throws IOException {
        var rows = new ArrayList<List<Double>>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (var row : book.getSheetAt(0)) {
                var numbers = new ArrayList<Double>();
                row.forEach(cell -> {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        numbers.add(cell.getNumericCellValue());
                    }
                });
                rows.add(numbers);
            }
        }
        return rows;
    }

    private static List<CSVRecord> recordsOf(byte[] csv) throws IOException {
        var text = new String(csv, StandardCharsets.UTF_8);
        try (var records =
                CSVParser.parse(text, CSVFormat.RFC4180.builder().setHeader().get())) {
            return records.getRecords();
        }
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }
}
