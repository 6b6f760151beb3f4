package dev.parterre.web.portal.catalog;

import dev.parterre.catalog.City;
import dev.parterre.catalog.EventCard;
import dev.parterre.catalog.Facets;
import dev.parterre.catalog.FrontPage;
import dev.parterre.catalog.FrontPageService;
import dev.parterre.catalog.PerformanceCard;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first page: this week, near a city, what is booked most, what came on sale last. The city is remembered for a year. */
@Named
@RequestScoped
public class FrontBacking {

    private static final String NEAR = "near";
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    @EJB
    private FrontPageService service;

    @Inject
    private IndexBacking index;

    @Inject
    private LanguageBacking language;

    @Inject
    private HttpServletRequest request;

    private FrontPage front;

    @PostConstruct
    void load() {
        var asked = Optional.ofNullable(request.getParameter(NEAR)).filter(near -> !near.isBlank());
        front = service.show(
                QuickDays.atVenues(QuickDays.week(index.getToday()), index.getToday()),
                asked.or(this::remembered).orElse(null));
        asked.filter(near -> front.city().map(City::key).filter(near::equals).isPresent())
                .ifPresent(this::remember);
    }

    private Optional<String> remembered() {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NEAR))
                .map(Cookie::getValue)
                .flatMap(kept -> decoded(kept).stream())
                .findFirst();
    }

    /** Somebody may have put anything into it. */
    private static Optional<String> decoded(String kept) {
        try {
            return Optional.of(URLDecoder.decode(kept, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notWrittenHere) {
            return Optional.empty();
        }
    }

    /** A header has no Cyrillic letters. */
    private void remember(String near) {
        Map<String, Object> properties = Map.of(
                "path",
                request.getContextPath() + "/",
                "maxAge",
                A_YEAR_IN_SECONDS,
                "httpOnly",
                true,
                "secure",
                request.isSecure(),
                "SameSite",
                "Lax");
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .addResponseCookie(NEAR, URLEncoder.encode(near, StandardCharsets.UTF_8), properties);
    }

    /** False while the search is away. */
    public boolean isSearched() {
        return front.searched();
    }

    Facets facets() {
        return front.facets();
    }

    List<City> cities() {
        return front.cities();
    }

    public List<IndexBacking.Day> getWeek() {
        return IndexBacking.byDay(front.soon(), index.getToday());
    }

    public List<EventCard> getNear() {
        return front.near();
    }

    public List<FrontPage.Popular> getPopular() {
        return front.popular();
    }

    public List<EventCard> getNewest() {
        return front.newest();
    }

    public String getCityKey() {
        return front.city().map(City::key).orElse("");
    }

    public String getCity() {
        return front.city().map(city -> city.name().in(language.getTag())).orElse("");
    }

    /** The event whose poster opens the page; null when nothing is on. */
    public PerformanceCard getLead() {
        return front.soon().stream()
                .map(EventCard::next)
                .filter(card -> card.sale().buyable())
                .findFirst()
                .or(() -> front.newest().stream().map(EventCard::next).findFirst())
                .orElse(null);
    }

    public long getTotal() {
        return front.facets().categories().stream()
                .mapToLong(Facets.CategoryCount::count)
                .sum();
    }
}
