package dev.parterre.web.portal.ticketing;

import dev.parterre.booking.BookingReference;
import dev.parterre.matching.DecisionId;
import dev.parterre.matching.DecisionService;
import dev.parterre.shared.Refusal;
import dev.parterre.ticketing.TicketService;
import dev.parterre.web.refusal.RefusalText;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * The files of a booking for whoever is signed in: {@code /tickets/files/<reference>.pdf} and {@code .ics}; and for those who share
 * a standing order the tickets of what it booked, {@code decision-<id>.pdf}.
 */
@WebServlet("/tickets/files/*")
public class TicketFilesServlet extends HttpServlet {

    private static final String PDF = ".pdf";
    private static final String DECISION = "decision-";
    private static final String ICS = ".ics";

    @EJB
    private transient TicketService tickets;

    @EJB
    private transient DecisionService decisions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        try {
            if (name.startsWith(DECISION) && name.endsWith(PDF)) {
                var id = DecisionId.of(name.substring(DECISION.length(), name.length() - PDF.length()));
                send(response, name, "application/pdf", decisions.tickets(id, locale(request)));
            } else if (name.endsWith(PDF)) {
                send(response, name, "application/pdf", tickets.pdf(reference(name, PDF), locale(request)));
            } else if (name.endsWith(ICS)) {
                send(
                        response,
                        name,
                        "text/calendar; charset=UTF-8",
                        tickets.calendar(reference(name, ICS), locale(request)));
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }

    private static BookingReference reference(String name, String ending) {
        return BookingReference.of(name.substring(0, name.length() - ending.length()));
    }

    private static Locale locale(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        return RefusalText.supported(asked == null ? request.getLocale() : Locale.forLanguageTag(asked));
    }

    private static void send(HttpServletResponse response, String name, String type, byte[] file) throws IOException {
        response.setContentType(type);
        response.setContentLength(file.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9.]", "") + "\"");
        response.getOutputStream().write(file);
    }
}
