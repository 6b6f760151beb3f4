package dev.parterre.web.portal.ticketing;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.NoSuchBooking;
import dev.parterre.shared.Refusal;
import dev.parterre.ticketing.TicketService;
import dev.parterre.web.refusal.RefusalText;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** The tickets of an order of this session as PDF, for a guest: {@code /order/files/<reference>.pdf}. */
@WebServlet("/order/files/*")
public class OrderFilesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PDF = ".pdf";

    @EJB
    private transient TicketService tickets;

    @Inject
    private transient GuestOrders orders;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        try {
            var reference =
                    BookingReference.of(name.endsWith(PDF) ? name.substring(0, name.length() - PDF.length()) : "");
            var email = orders.email(reference).orElseThrow(NoSuchBooking::new);
            var asked = request.getParameter("lang");
            var locale = RefusalText.supported(asked == null ? request.getLocale() : Locale.forLanguageTag(asked));
            var file = tickets.pdfOfGuest(reference, email, locale);
            response.setContentType("application/pdf");
            response.setContentLength(file.length);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + reference.value() + PDF + "\"");
            response.getOutputStream().write(file);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
