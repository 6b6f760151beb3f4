package dev.parterre.web.portal.booking;

import dev.parterre.booking.HoldId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What proves the visitor's holds, in a cookie for each: no session has to live for it, and two windows with two holds do not meet. Where a
 * hold was replaced, its cookie leads to the new one.
 */
@RequestScoped
class Basket {

    private static final String NAME = "hold-";
    private static final String NEXT = "to-";
    private static final int AN_HOUR = 3_600;
    private static final int MOST_STEPS = 20;
    private static final Pattern FITS = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final Map<String, String> written = new HashMap<>();

    @Inject
    private HttpServletRequest request;

    /** The hold that is in the place of this one now: itself, unless it was replaced in this browser. */
    HoldId current(HoldId hold) {
        var at = hold.value();
        for (var step = 0; step < MOST_STEPS; step++) {
            var value = read(at).filter(text -> text.startsWith(NEXT));
            if (value.isEmpty()) {
                break;
            }
            at = value.get().substring(NEXT.length());
        }
        return new HoldId(at);
    }

    /** What proves that the hold is the visitor's; null when nothing does but being signed in. */
    String secret(HoldId hold) {
        return read(hold.value()).filter(text -> !text.startsWith(NEXT)).orElse(null);
    }

    /** @param secret may be null for the account's own */
    void keep(HttpServletResponse response, HoldId hold, String secret) {
        if (secret != null && !secret.isEmpty()) {
            write(response, hold.value(), secret);
        }
    }

    void replace(HttpServletResponse response, HoldId old, HoldId by, String secret) {
        write(response, old.value(), NEXT + by.value());
        keep(response, by, secret);
    }

    private Optional<String> read(String hold) {
        if (written.containsKey(hold)) {
            return Optional.of(written.get(hold));
        }
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME + hold))
                        .map(Cookie::getValue)
                        .filter(FITS.asMatchPredicate())
                        .findFirst();
    }

    private void write(HttpServletResponse response, String hold, String value) {
        if (!FITS.matcher(hold).matches() || !FITS.matcher(value).matches()) {
            return;
        }
        written.put(hold, value);
        var cookie = new Cookie(NAME + hold, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(AN_HOUR);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
