package dev.parterre.reports;

import dev.parterre.reporting.DailySales;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The day's sales as comma-separated values after RFC 4180: one line per event, no sums. */
final class SalesTable {

    private static final List<String> COLUMNS = List.of(
            "day",
            "organiser",
            "eventId",
            "event",
            "category",
            "tickets",
            "gross",
            "vat",
            "fees",
            "back",
            "refunds",
            "net");

    /** With these a spreadsheet takes the text of a cell for a formula, quoted or not. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n";

    private SalesTable() {}

    static byte[] of(DailySales report, ResourceBundle words, String language) {
        var text = new StringBuilder();
        try (var table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            table.printRecord(COLUMNS.stream().map(column -> words.getString("sales." + column)));
            for (var line : report.lines()) {
                table.printRecord(row(report, line, words, language));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<Object> row(DailySales report, DailySales.Line line, ResourceBundle words, String language) {
        var figures = line.figures();
        return Stream.of(
                report.day(),
                harmless(line.organiser().in(language)),
                line.event().value(),
                harmless(line.title().in(language)),
                words.getString("category." + line.category().name()),
                figures.tickets(),
                figures.gross().amount(),
                figures.vat().amount(),
                figures.fees().amount(),
                figures.refundedTickets(),
                figures.refunds().amount(),
                figures.net().amount());
    }

    /** Titles come from outside; an apostrophe in front makes a cell text in every spreadsheet. */
    private static String harmless(String text) {
        return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
