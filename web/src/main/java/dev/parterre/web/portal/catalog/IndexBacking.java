package dev.parterre.web.portal.catalog;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.City;
import dev.parterre.catalog.EventCard;
import dev.parterre.catalog.EventPage;
import dev.parterre.catalog.EventQuery.Sort;
import dev.parterre.catalog.Facets;
import dev.parterre.catalog.SaleState;
import dev.parterre.catalog.SearchAway;
import dev.parterre.shared.Page;
import dev.parterre.shared.PortalAddress;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody searched for, all of it in the address, and what was found. */
@Named
@RequestScoped
public class IndexBacking {

    /** Today is today in Bulgaria, whoever looks from where. */
    static final ZoneId HOME = ZoneId.of("Europe/Sofia");

    /** The search answers nothing beyond 10,000 events. */
    private static final long LAST_PAGE = 415;

    @EJB
    private CatalogService catalog;

    @Inject
    private Clock clock;

    @Inject
    private LanguageBacking language;

    @Inject
    private PortalAddress portal;

    @Inject
    private HttpServletRequest request;

    private LocalDate today;
    private ProgrammeAddress address;
    private boolean asked;
    private EventPage found;
    private boolean away;

    /** A day with the events whose first fitting performance is on it; no day where they are in another order or have none. */
    public record Day(LocalDate date, boolean today, List<EventCard> events) {}

    @PostConstruct
    void search() {
        today = LocalDate.ofInstant(clock.instant(), HOME);
        var given = new LinkedHashMap<String, String>();
        ProgrammeAddress.NAMES.forEach(name -> given.put(name, request.getParameter(name)));
        address = new ProgrammeAddress(given);
        asked = address.asked();
    }

    /** Whether anything is asked for; else the page begins with what there is. */
    public boolean isAsked() {
        return asked;
    }

    EventPage found() {
        if (found == null) {
            found = look();
            var sensible = sensible();
            if (!sensible.equals(address)) {
                address = sensible;
                found = look();
            }
        }
        return found;
    }

    /** What cannot be searched is said on the page that was asked for, and nothing is lost of what was asked. */
    private EventPage look() {
        var query = address.query(today);
        try {
            return catalog.search(query);
        } catch (SearchAway gone) {
            away = true;
            var answer = FacesContext.getCurrentInstance().getExternalContext();
            answer.setResponseStatus(gone.kind().status());
            gone.retryAfter()
                    .ifPresent(wait -> answer.setResponseHeader("Retry-After", String.valueOf(wait.toSeconds())));
            return new EventPage(Page.of(List.of(), query.page(), 0), Facets.NONE, catalog.cities(), false);
        }
    }

    /** Whether the search cannot be asked. */
    public boolean isAway() {
        found();
        return away;
    }

    /** A city that nobody knows is as if it were not there, and after the last page comes the last page. */
    private ProgrammeAddress sensible() {
        var city = address.get("city");
        if (!city.isEmpty()
                && found.cities().stream().noneMatch(known -> known.key().equals(city))) {
            return address.with("city", catalog.city(city).map(City::key).orElse(""));
        }
        var events = found.events();
        return events.items().isEmpty() && events.total() > 0 && events.page() > 0
                ? address.with("page", String.valueOf(Math.min(LAST_PAGE, (events.total() - 1) / events.size())))
                : address;
    }

    ProgrammeAddress address() {
        return address;
    }

    List<City> cities() {
        return found().cities();
    }

    /** The events in their order, by day when that is the order. */
    public List<Day> getDays() {
        var events = found().events().items();
        return address.sort() == Sort.DATE ? byDay(events, today) : List.of(new Day(null, false, events));
    }

    /** What waits for a new date comes last, on no day. */
    static List<Day> byDay(List<EventCard> events, LocalDate today) {
        var waiting = events.stream().filter(IndexBacking::isWaiting).toList();
        Map<LocalDate, List<EventCard>> days = events.stream()
                .filter(card -> !isWaiting(card))
                .collect(Collectors.groupingBy(
                        card -> card.next().localStart().toLocalDate(), LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(
                        days.entrySet().stream()
                                .map(day -> new Day(day.getKey(), day.getKey().equals(today), day.getValue())),
                        Stream.of(new Day(null, false, waiting)))
                .filter(day -> !day.events().isEmpty())
                .toList();
    }

    private static boolean isWaiting(EventCard event) {
        return event.next().sale() == SaleState.RESCHEDULED;
    }

    public boolean isSimilar() {
        return found().similar();
    }

    public String getWords() {
        return address.get("q");
    }

    public String getSort() {
        return address.sort().name();
    }

    /** The address of the same page with one thing changed. */
    public String with(String name, Object value) {
        return request.getContextPath() + "/"
                + address.with(name, String.valueOf(value)).query();
    }

    public int getPage() {
        return found().events().page();
    }

    public boolean isMore() {
        var page = found().events();
        return (page.page() + 1L) * page.size() < page.total();
    }

    public long getPages() {
        var page = found().events();
        return Math.max(1, (page.total() + page.size() - 1) / page.size());
    }

    public long getTotal() {
        return found().events().total();
    }

    public LocalDate getToday() {
        return today;
    }

    /** The first page in that language, as the sitemap has it. */
    public String home(String tag) {
        return portal.of("/?lang=" + tag);
    }

    public String getTag() {
        return language.getTag();
    }
}
