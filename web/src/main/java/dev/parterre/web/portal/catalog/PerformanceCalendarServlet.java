package dev.parterre.web.portal.catalog;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Refusal;
import dev.parterre.ticketing.PerformanceCalendarService;
import dev.parterre.web.refusal.RefusalText;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** A performance for one's calendar: {@code /calendar/<performance>.ics}. */
@WebServlet("/calendar/*")
public class PerformanceCalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ICS = ".ics";

    @EJB
    private transient PerformanceCalendarService calendars;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (!name.endsWith(ICS)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var asked = request.getParameter("lang");
            var locale = RefusalText.supported(asked == null ? request.getLocale() : Locale.forLanguageTag(asked));
            var id = PerformanceId.of(name.substring(0, name.length() - ICS.length()));
            var file = calendars.calendar(id, locale);
            response.setContentType("text/calendar; charset=UTF-8");
            response.setContentLength(file.length);
            response.setHeader("Content-Disposition", "attachment; filename=\"parterre-" + id + ICS + "\"");
            response.getOutputStream().write(file);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
