package dev.parterre.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends a visitor who is not signed in to the page where that is done, and remembers where they wanted to go. */
@ApplicationScoped
class SignInRedirect {

    private static final String PAGE = "/login";

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wanted = URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
        var address = request.getContextPath() + PAGE + "?" + WantedPage.PARAMETER + "=" + wanted;
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            partial(response, address);
        } else {
            response.sendRedirect(address);
        }
    }

    /** A form's answer cannot be asked for again; the page it was on can. */
    private static String wanted(HttpServletRequest request) {
        if ("GET".equals(request.getMethod())) {
            var query = request.getQueryString();
            return request.getRequestURI() + (query == null ? "" : "?" + query);
        }
        var page = request.getHeader("Referer");
        return page == null ? WantedPage.HOME : path(page);
    }

    private static String path(String address) {
        try {
            var uri = URI.create(address);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            return WantedPage.HOME;
        }
    }

    /** The only answer that the script behind a Faces page understands as a redirect. The address is URL-encoded. */
    private static void partial(HttpServletResponse response, String address) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .append("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"")
                .append(address)
                .append("\"></redirect></partial-response>");
        response.flushBuffer();
    }
}
