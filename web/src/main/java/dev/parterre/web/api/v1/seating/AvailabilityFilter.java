package dev.parterre.web.api.v1.seating;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Refusal;
import dev.parterre.web.security.AccountAuthentication;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers the two questions that a whole house asks at once, availability and its stream, in front of JAX-RS and in its place.
 * Mapped to the servlet, it comes after every filter that is mapped to addresses. Whatever it would have to refuse it
 * leaves to {@link AvailabilityResource}, which refuses as the API does.
 */
@WebFilter(servletNames = "dev.parterre.web.api.Api", asyncSupported = true)
public class AvailabilityFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final String BEFORE = "/api/v1/performances/";
    static final String AVAILABILITY = "/availability";

    private static final String STREAM = AVAILABILITY + "/stream";

    @Inject
    private transient AvailabilityPages pages;

    @Inject
    private transient AvailabilityStreams streams;

    @Override
    public void init() {
        getServletContext().setAttribute(AvailabilityHandler.PAGES, pages);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var ours = path.startsWith(BEFORE)
                && (path.endsWith(AVAILABILITY) || path.endsWith(STREAM))
                && "GET".equals(request.getMethod())
                && !AccountAuthentication.isRefused(request);
        if (!ours || !answered(path, request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean answered(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (path.endsWith(STREAM)) {
                streams.open(performance(path, STREAM), request, response);
                return true;
            }
            if (!AvailabilityHandler.takesJson(request.getHeader("Accept"))) {
                return false;
            }
            send(pages.page(performance(path, AVAILABILITY)), request, response);
            return true;
        } catch (Refusal saidByTheResource) {
            return false;
        }
    }

    private static PerformanceId performance(String path, String tail) {
        return PerformanceId.of(path.substring(BEFORE.length(), path.length() - tail.length()));
    }

    private static void send(AvailabilityPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var compressed = AvailabilityHandler.takesGzip(request.getHeader("Accept-Encoding"));
        response.setHeader("ETag", page.quotedTag(compressed));
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        if (page.isKnownBy(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var bytes = page.bytes(compressed);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
