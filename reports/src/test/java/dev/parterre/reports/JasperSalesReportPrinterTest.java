package dev.parterre.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.EventId;
import dev.parterre.reporting.DailySales;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JasperSalesReportPrinterTest {

    private static final Locale BULGARIAN = Locale.forLanguageTag("bg");

    private final JasperSalesReportPrinter printer = new JasperSalesReportPrinter();

    private static DailySales aDay(int events) {
        var lines = new ArrayList<DailySales.Line>();
        for (var i = 0; i < events; i++) {
            lines.add(new DailySales.Line(
                    LocalText.of(
                            i < events / 2 ? "Софийска опера" : "Народен театър",
                            i < events / 2 ? "Sofia Opera" : "National Theatre"),
                    new EventId(i + 1),
                    LocalText.of("Турандот " + i, "Turandot " + i),
                    Category.OPERA,
                    figures(2 + i, 9_000 + i)));
        }
        var total = lines.stream().map(DailySales.Line::figures).reduce(figures(0, 0), DailySales.Figures::plus);
        return new DailySales(
                LocalDate.of(2026, 11, 21),
                ZoneId.of("Europe/Sofia"),
                Instant.parse("2026-11-22T00:10:00Z"),
                events,
                lines,
                total);
    }

    private static DailySales.Figures figures(int tickets, long gross) {
        var part = new Money(gross / 6, "EUR");
        return new DailySales.Figures(
                tickets, new Money(gross, "EUR"), part, new Money(gross / 20, "EUR"), tickets / 2, part);
    }

    @Test
    void namesOrganisersEventsAndTheirSums() throws Exception {
        var pdf = printer.pdf(aDay(6), BULGARIAN);
        keep("sales-bg.pdf", pdf);
        AccessiblePdf.assertAccessible(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Продажби за деня",
                            "събота, 21 ноември 2026",
                            "Софийска опера",
                            "Народен театър",
                            "Турандот 3")
                    .contains("540,15", "Общо за деня");
        }
    }

    @Test
    void theSpreadsheetHoldsNumbersThatAddUp() throws Exception {
        var xlsx = printer.xlsx(aDay(6), Locale.ENGLISH);
        keep("sales-en.xlsx", xlsx);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            var numbers = new ArrayList<Double>();
            for (var row : book.getSheetAt(0)) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        numbers.add(cell.getNumericCellValue());
                    }
                }
            }
            assertThat(numbers).contains(540.15, 90.0, 90.05);
        }
    }

    @Test
    void aDayWithoutSalesIsAReportToo() throws Exception {
        try (var document = Loader.loadPDF(printer.pdf(
                new DailySales(
                        LocalDate.of(2026, 11, 21),
                        ZoneId.of("Europe/Sofia"),
                        Instant.EPOCH,
                        0,
                        List.of(),
                        figures(0, 0)),
                Locale.ENGLISH))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Sales of the day", "Day in all", "0.00");
        }
    }

    @Test
    void aLongDayRunsOverPages() throws Exception {
        var pdf = printer.pdf(aDay(120), Locale.ENGLISH);
        keep("sales-long.pdf", pdf);
        AccessiblePdf.assertAccessible(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
        }
    }

    @Test
    void theTextIsTableThatAnyProgramReads() throws Exception {
        var csv = new String(printer.csv(aDay(3), BULGARIAN), StandardCharsets.UTF_8);

        assertThat(csv.split("\\r\\n", -1)).hasSize(5).endsWith("");
        try (var records =
                CSVParser.parse(csv, CSVFormat.RFC4180.builder().setHeader().get())) {
            assertThat(records.getHeaderNames()).contains("Ден", "Организатор", "Оборот, EUR");
            assertThat(records.getRecords())
                    .extracting(row -> row.get("Събитие") + " " + row.get("Оборот, EUR"))
                    .containsExactly("Турандот 0 90.00", "Турандот 1 90.01", "Турандот 2 90.02");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-2", "@SUM(A1)"})
    void noTextIsTakenForAFormula(String title) throws Exception {
        var line = new DailySales.Line(
                LocalText.of(title, title), new EventId(1), LocalText.of(title, title), Category.JAZZ, figures(1, 100));
        var day = new DailySales(
                LocalDate.of(2026, 11, 21), ZoneId.of("Europe/Sofia"), Instant.EPOCH, 1, List.of(line), line.figures());

        var csv = new String(printer.csv(day, Locale.ENGLISH), StandardCharsets.UTF_8);

        try (var records =
                CSVParser.parse(csv, CSVFormat.RFC4180.builder().setHeader().get())) {
            var row = records.getRecords().get(0);
            assertThat(row.get("Event")).isEqualTo("'" + line.title().in("en"));
            assertThat(row.get("Gross, EUR")).isEqualTo("1.00");
        }
    }

    private static void keep(String name, byte[] file) throws java.io.IOException {
        Files.createDirectories(Path.of("target/samples"));
        Files.write(Path.of("target/samples", name), file);
    }
}
