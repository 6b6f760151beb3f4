package dev.parterre.web.portal.catalog;

import dev.parterre.catalog.CatalogService;
import dev.parterre.shared.PortalAddress;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What search engines ask for first: {@code /robots.txt} and {@code /sitemap.xml} with every event that is on, in both languages. */
@WebServlet({"/robots.txt", "/sitemap.xml"})
public class CrawlerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** Not the checkout: it is a page for whoever holds its seats only, to everybody else there is none. */
    private static final List<String> NOT_FOR_CRAWLERS = List.of(
            "/backoffice",
            "/api/",
            "/preferences",
            "/tickets",
            "/profile",
            "/order",
            "/tell",
            "/claim",
            "/password",
            "/payments");

    private record Kept(String text, Instant at) {}

    @EJB
    private transient CatalogService catalog;

    @Inject
    private transient PortalAddress portal;

    @Inject
    private transient Clock clock;

    private transient volatile Kept kept;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var robots = request.getServletPath().endsWith(".txt");
        var body = (robots ? robots() : sitemap()).getBytes(StandardCharsets.UTF_8);
        response.setContentType(robots ? "text/plain; charset=UTF-8" : "application/xml; charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=600");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private String robots() {
        var lines = new StringBuilder("User-agent: *\n");
        NOT_FOR_CRAWLERS.forEach(path -> lines.append("Disallow: ").append(path).append('\n'));
        return lines.append("Sitemap: ")
                .append(portal.of("/sitemap.xml"))
                .append('\n')
                .toString();
    }

    /** Written anew at most once in ten minutes, however often it is asked for. */
    private synchronized String sitemap() {
        var now = clock.instant();
        var known = kept;
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = new Kept(written(), now);
            kept = known;
        }
        return known.text();
    }

    private String written() {
        var xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        page(xml, "/?");
        catalog.coming().forEach(event -> page(xml, "/event?id=" + event + "&amp;"));
        return xml.append("</urlset>\n").toString();
    }

    private void page(StringBuilder xml, String path) {
        for (var language : List.of("en", "bg")) {
            xml.append("<url><loc>")
                    .append(portal.of(path))
                    .append("lang=")
                    .append(language)
                    .append("</loc>");
            for (var other : List.of("en", "bg")) {
                xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                        .append(other)
                        .append("\" href=\"");
                xml.append(portal.of(path)).append("lang=").append(other).append("\"/>");
            }
            xml.append("</url>\n");
        }
    }
}
