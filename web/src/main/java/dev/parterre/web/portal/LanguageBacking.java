package dev.parterre.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The language of the page at hand: what the address asks for ({@code ?lang=bg}), else what was chosen before (a
 * cookie), else what the browser prefers, else English. A choice in the address is remembered for a year.
 */
@Named("language")
@RequestScoped
public class LanguageBacking {

    private static final String NAME = "lang";
    private static final List<String> TAGS = List.of("en", "bg");
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private final HttpServletRequest request;
    private final Event<LanguageChosen> chosen;
    private String tag;

    /** For the container's proxy. */
    LanguageBacking() {
        this(null, null);
    }

    @Inject
    LanguageBacking(HttpServletRequest request, Event<LanguageChosen> chosen) {
        this.request = request;
        this.chosen = chosen;
    }

    @PostConstruct
    void find() {
        Optional<String> asked = known(request.getParameter(NAME));
        tag = asked.or(this::remembered).or(this::preferred).orElse(TAGS.get(0));
        asked.ifPresent(this::choose);
    }

    /** The visitor turned out to be somebody whose language is known. */
    public void adopt(String known) {
        tag = known;
        remember(known);
    }

    private void choose(String choice) {
        remember(choice);
        chosen.fire(new LanguageChosen(choice));
    }

    public String getTag() {
        return tag;
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(tag);
    }

    /** The tag of the language the page could be switched to. */
    public String getOther() {
        return TAGS.get(0).equals(tag) ? TAGS.get(1) : TAGS.get(0);
    }

    /** The other language by its own name, for people who cannot read this one. */
    public String getOtherName() {
        Locale other = Locale.forLanguageTag(getOther());
        String name = other.getDisplayLanguage(other);
        return name.substring(0, 1).toUpperCase(other) + name.substring(1);
    }

    /** Two letters for the header. */
    public String getOtherShort() {
        return "bg".equals(getOther()) ? "БГ" : "EN";
    }

    /** The address of this page as it was asked for, without the choice of a language. */
    public String getCurrentUrl() {
        return url("");
    }

    /** The address of this page in the other language. */
    public String getSwitchUrl() {
        return url(NAME + "=" + getOther());
    }

    private String url(String choice) {
        String query = forwarded(RequestDispatcher.FORWARD_QUERY_STRING)
                .or(() -> Optional.ofNullable(request.getQueryString()))
                .orElse("");
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(NAME + "="))
                .collect(Collectors.joining("&"));
        String all = kept.isEmpty() || choice.isEmpty() ? kept + choice : kept + "&" + choice;
        return path() + (all.isEmpty() ? "" : "?" + all);
    }

    private String path() {
        return forwarded(RequestDispatcher.ERROR_REQUEST_URI)
                .or(() -> forwarded(RequestDispatcher.FORWARD_REQUEST_URI))
                .orElseGet(request::getRequestURI);
    }

    private Optional<String> forwarded(String attribute) {
        return Optional.ofNullable((String) request.getAttribute(attribute));
    }

    private Optional<String> remembered() {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> NAME.equals(cookie.getName()))
                .findFirst()
                .flatMap(cookie -> known(cookie.getValue()));
    }

    private Optional<String> preferred() {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(request.getHeader("Accept-Language"));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        return Optional.ofNullable(Locale.lookupTag(ranges, TAGS));
    }

    private void remember(String choice) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        Map<String, Object> properties = new HashMap<>();
        properties.put("maxAge", A_YEAR_IN_SECONDS);
        properties.put("path", request.getContextPath() + "/");
        properties.put("httpOnly", true);
        properties.put("secure", request.isSecure());
        properties.put("SameSite", "Lax");
        external.addResponseCookie(NAME, choice, properties);
    }

    private static Optional<String> known(String text) {
        return TAGS.stream().filter(tag -> tag.equals(text)).findFirst();
    }
}
