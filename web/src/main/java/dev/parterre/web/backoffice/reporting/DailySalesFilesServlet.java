package dev.parterre.web.backoffice.reporting;

import dev.parterre.reporting.SalesReportService;
import dev.parterre.shared.Refusal;
import dev.parterre.web.refusal.RefusalText;
import dev.parterre.web.reporting.ReportFile;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day's report for whoever is signed in: {@code /backoffice/reports/files/2026-11-21.pdf?lang=bg}, also xlsx and csv. */
@WebServlet("/backoffice/reports/files/*")
public class DailySalesFilesServlet extends HttpServlet {

    private static final Pattern NAME = Pattern.compile("/(\\d{4}-\\d{2}-\\d{2})\\.(\\w{3,4})");

    @EJB
    private transient SalesReportService reports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = NAME.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        var day = name.matches() ? day(name.group(1)) : Optional.<LocalDate>empty();
        var kind = name.matches() ? ReportFile.of(name.group(2)) : Optional.<ReportFile>empty();
        if (day.isEmpty() || kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(response, kind.get(), day.get(), locale(request));
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        } catch (EJBAccessException wrongRole) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void send(HttpServletResponse response, ReportFile kind, LocalDate day, Locale locale) throws IOException {
        var file = kind.of(reports, day, locale);
        response.setContentType(kind.mediaType());
        response.setContentLength(file.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", kind.attachment(day, locale.getLanguage()));
        response.getOutputStream().write(file);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Locale locale(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        return RefusalText.supported(asked == null ? request.getLocale() : Locale.forLanguageTag(asked));
    }
}
