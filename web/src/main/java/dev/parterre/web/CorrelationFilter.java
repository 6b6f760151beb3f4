package dev.parterre.web;

import dev.parterre.shared.Correlation;
import dev.parterre.shared.PublicId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Gives each request its correlation id, the caller's own when it is a decent one, and says it in the answer. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CorrelationFilter extends HttpFilter {

    public static final String HEADER = "X-Correlation-Id";

    private static final Pattern DECENT = Pattern.compile("[A-Za-z0-9-]{8,64}");

    /** @param given by the caller, or null @return that one when it is a decent one, else a new one */
    public static String idOf(String given) {
        return given != null && DECENT.matcher(given).matches() ? given : PublicId.random();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var id = idOf(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        try (var scope = Correlation.begin(id)) {
            chain.doFilter(request, response);
        }
    }
}
