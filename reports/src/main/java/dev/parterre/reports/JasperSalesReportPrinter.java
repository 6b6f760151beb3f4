package dev.parterre.reports;

import dev.parterre.reporting.DailySales;
import dev.parterre.reporting.SalesReportPrinter;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperPrint;

/** The day's sales by JasperReports: a page for people, a sheet for spreadsheets; and as plain text. */
@ApplicationScoped
class JasperSalesReportPrinter implements SalesReportPrinter {

    private static final ReportTemplate TEMPLATE =
            ReportTemplate.load("templates/reporting/daily-sales.jasper", "i18n.sales");

    @Override
    public byte[] pdf(DailySales report, Locale locale) {
        var words = TEMPLATE.words(locale);
        var print = fill(report, words, locale, false);
        return PdfDocument.of(print, words.getString("sales.title") + ", " + report.day(), locale);
    }

    @Override
    public byte[] xlsx(DailySales report, Locale locale) {
        var words = TEMPLATE.words(locale);
        var sheet = MessageFormat.format(words.getString("sales.sheet"), report.day());
        return Spreadsheet.of(fill(report, words, locale, true), sheet);
    }

    @Override
    public byte[] csv(DailySales report, Locale locale) {
        return SalesTable.of(report, TEMPLATE.words(locale), locale.getLanguage());
    }

    private static JasperPrint fill(DailySales report, ResourceBundle words, Locale locale, boolean onePage) {
        Collection<Map<String, ?>> rows = new ArrayList<>();
        for (var line : report.lines()) {
            rows.add(row(line, words, locale));
        }
        var made = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale)
                .format(report.generatedAt().atZone(report.zone()));
        var parameters = new HashMap<String, Object>();
        parameters.put(
                "day", DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", locale).format(report.day()));
        parameters.put("made", MessageFormat.format(words.getString("sales.made"), made));
        parameters.put("bookings", report.bookings());
        parameters.put("net", report.total().net().decimal());
        parameters.put(JRParameter.IS_IGNORE_PAGINATION, onePage);
        return TEMPLATE.fill(rows, parameters, locale);
    }

    private static Map<String, Object> row(DailySales.Line line, ResourceBundle words, Locale locale) {
        var language = locale.getLanguage();
        var figures = line.figures();
        var row = new HashMap<String, Object>();
        row.put("organiser", line.organiser().in(language));
        row.put("event", line.title().in(language));
        row.put("category", words.getString("category." + line.category().name()));
        row.put("tickets", figures.tickets());
        row.put("gross", figures.gross().decimal());
        row.put("vat", figures.vat().decimal());
        row.put("fees", figures.fees().decimal());
        row.put("back", figures.refundedTickets());
        row.put("refunds", figures.refunds().decimal());
        return row;
    }
}
