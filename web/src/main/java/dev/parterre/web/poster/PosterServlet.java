package dev.parterre.web.poster;

import dev.parterre.shared.Overloaded;
import dev.parterre.shared.Refusal;
import dev.parterre.web.refusal.RefusalText;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * {@code /posters/7.svg} is the whole poster of event 7, {@code /posters/7.svg?art} its picture alone, {@code /posters/7.png?lang=bg}
 * the card that messengers show. Browsers keep a poster for a day and a card, which tells the date, for an hour; then they ask with
 * the tag.
 */
@WebServlet("/posters/*")
public class PosterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9]{1,18})\\.(svg|png)");

    @Inject
    private Posters posters;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        try {
            Optional<byte[]> body = path.matches() ? picture(request, path) : Optional.empty();
            if (body.isPresent()) {
                answer(request, response, path.group(2), body.get());
            } else {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (Overloaded busy) {
            response.setHeader("Retry-After", String.valueOf(busy.facts().get(Refusal.RETRY_AFTER)));
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, String kind, byte[] body)
            throws IOException {
        boolean card = kind.equals("png");
        String tag = tag(body);
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=" + (card ? 3_600 : 86_400));
        if (card && request.getParameter("lang") == null) {
            response.addHeader("Vary", "Accept-Language");
        }
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(card ? "image/png" : "image/svg+xml; charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Optional<byte[]> picture(HttpServletRequest request, Matcher path) {
        long event = Long.parseLong(path.group(1));
        if (path.group(2).equals("png")) {
            String asked = request.getParameter("lang");
            return posters.card(
                    event, RefusalText.supported(asked == null ? request.getLocale() : Locale.forLanguageTag(asked)));
        }
        return posters.poster(event)
                .map(poster -> request.getParameter("art") == null ? poster.full("", "") : poster.art())
                .map(svg -> svg.getBytes(StandardCharsets.UTF_8));
    }

    private static String tag(byte[] body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return "\"" + HexFormat.of().toHexDigits(sum.getValue(), 8) + "-" + body.length + "\"";
    }
}
