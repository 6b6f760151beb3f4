package dev.parterre.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Headers that every answer carries. The content security policy of pages comes from PrimeFaces, which knows the nonce
 * (parameter {@code primefaces.CSP_POLICY} in web.xml); answers that are no page get one that allows nothing.
 */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final List<String> PRIVATE = List.of(
            "/backoffice",
            "/preferences",
            "/tickets",
            "/bookings",
            "/profile",
            "/login",
            "/register",
            "/confirm",
            "/claim",
            "/forgotten",
            "/password",
            "/tell",
            "/checkout",
            "/order",
            "/seats");
    private static final List<String> NO_PAGE = List.of("/posters/", "/api/");

    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private static final Map<String, String> OF_ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin");
    private static final Map<String, String> OF_ALL_SECURE =
            with(OF_ALL, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    private static final Map<String, String> OF_API = with(OF_ALL, POLICY, NOTHING);
    private static final Map<String, String> OF_API_SECURE = with(OF_ALL_SECURE, POLICY, NOTHING);

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return Map.copyOf(more);
    }

    /** For an answer of the API that is given before this filter sees it. */
    public static Map<String, String> ofApi(boolean secure) {
        return secure ? OF_API_SECURE : OF_API;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        (request.isSecure() ? OF_ALL_SECURE : OF_ALL).forEach(response::setHeader);
        var path = asked(request).substring(request.getContextPath().length());
        if (NO_PAGE.stream().anyMatch(path::startsWith)) {
            response.setHeader(POLICY, NOTHING);
        }
        if (request.getUserPrincipal() != null && !path.startsWith("/resources/")
                || PRIVATE.stream().anyMatch(path::startsWith)) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    /** An error page answers for the page that was asked for; what that had set of headers may be gone by then. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
