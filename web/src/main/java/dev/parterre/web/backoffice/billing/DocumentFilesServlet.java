package dev.parterre.web.backoffice.billing;

import dev.parterre.billing.DocumentFile;
import dev.parterre.billing.DocumentService;
import dev.parterre.shared.Refusal;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Any document for finance: {@code /backoffice/documents/files/<id>.pdf}. */
@WebServlet("/backoffice/documents/files/*")
public class DocumentFilesServlet extends HttpServlet {

    private static final Pattern NAME = Pattern.compile("/([a-z0-9]{1,26})\\.pdf");

    @EJB
    private transient DocumentService documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = NAME.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        try {
            if (name.matches()) {
                send(response, documents.file(name.group(1)));
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        } catch (EJBAccessException wrongRole) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
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
