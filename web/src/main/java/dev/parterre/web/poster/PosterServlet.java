package dev.parterre.web.poster;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * {@code /posters/7.svg} is the whole poster of event 7, {@code /posters/7.svg?art} its picture alone. Browsers keep it
 * for a day and then ask with the tag.
 */
@WebServlet("/posters/*")
public class PosterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9]{1,18})\\.svg");

    @Inject
    private Posters posters;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> svg = event(request)
                .flatMap(posters::poster)
                .map(poster -> request.getParameter("art") == null ? poster.full("", "") : poster.art());
        if (svg.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body = svg.get().getBytes(StandardCharsets.UTF_8);
        String tag = tag(body);
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=86400");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/svg+xml");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Optional<Long> event(HttpServletRequest request) {
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        return path.matches() ? Optional.of(Long.valueOf(path.group(1))) : Optional.empty();
    }

    private static String tag(byte[] body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return "\"" + HexFormat.of().toHexDigits(sum.getValue(), 8) + "-" + body.length + "\"";
    }
}
