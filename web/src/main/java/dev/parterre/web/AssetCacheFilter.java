package dev.parterre.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * How long a browser may keep what lies below {@code /resources}: what is asked for by version, and fonts, for a year
 * without asking again; the rest for an hour.
 */
@WebFilter("/resources/*")
public class AssetCacheFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean versioned =
                request.getParameter("v") != null || request.getRequestURI().endsWith(".woff2");
        response.setHeader("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600");
        chain.doFilter(request, response);
    }
}
