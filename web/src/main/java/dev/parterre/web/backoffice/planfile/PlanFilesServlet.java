package dev.parterre.web.backoffice.planfile;

import dev.parterre.catalog.VenueId;
import dev.parterre.planfile.PlanFileService;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.shared.Refusal;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A plan as a file for whoever is signed in: {@code /backoffice/plans/<venue>/<plan>.json}. */
@WebServlet("/backoffice/plans/*")
public class PlanFilesServlet extends HttpServlet {

    private static final Pattern NAME = Pattern.compile("/(\\d{1,18})/(\\d{1,18})\\.json");

    @EJB
    private transient PlanFileService files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = NAME.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!name.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(response, files.export(VenueId.of(name.group(1)), SeatingPlanId.of(name.group(2))));
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        } catch (EJBAccessException wrongRole) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void send(HttpServletResponse response, PlanFileService.ExportedPlan file) throws IOException {
        var content = file.content().getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setContentLength(content.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
        response.getOutputStream().write(content);
    }
}
