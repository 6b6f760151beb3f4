package dev.parterre.web.portal.billing;

import dev.parterre.billing.DocumentFile;
import dev.parterre.billing.DocumentService;
import dev.parterre.booking.BookingReference;
import dev.parterre.shared.Refusal;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** A document of a booking for whoever is signed in: {@code /tickets/papers/<reference>/<id>.pdf}. */
@WebServlet("/tickets/papers/*")
public class PaperFilesServlet extends HttpServlet {

    private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9]{1,12})/([a-z0-9]{1,26})\\.pdf");

    @EJB
    private transient DocumentService documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = NAME.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        try {
            if (name.matches()) {
                send(response, documents.file(BookingReference.of(name.group(1)), name.group(2)));
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }

    private static void send(HttpServletResponse response, DocumentFile file) throws IOException {
        response.setContentType("application/pdf");
        response.setContentLength(file.pdf().length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.getOutputStream().write(file.pdf());
    }
}
