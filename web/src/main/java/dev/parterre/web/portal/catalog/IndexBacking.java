package dev.parterre.web.portal.catalog;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.Category;
import dev.parterre.catalog.City;
import dev.parterre.catalog.EventCard;
import dev.parterre.catalog.Facets.CategoryCount;
import dev.parterre.catalog.Facets.DayCount;
import dev.parterre.catalog.PerformanceCard;
import dev.parterre.catalog.ProgrammePage;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The programme: what is on, searched by words, place, day, category and price, all of it in the address. */
@Named
@RequestScoped
public class IndexBacking {

    /** Today is today in Bulgaria, whoever looks from where. */
    private static final ZoneId HOME = ZoneId.of("Europe/Sofia");

    private static final int STRIP_DAYS = 14;
    private static final int JUST_ANNOUNCED = 6;
    private static final List<String> PARAMETERS =
            List.of("q", "city", "category", "when", "maxPrice", "available", "page");

    @EJB
    private CatalogService catalog;

    @Inject
    private Clock clock;

    @Inject
    private LanguageBacking language;

    @Inject
    private HttpServletRequest request;

    private LocalDate today;
    private ProgrammeAddress address;
    private ProgrammePage found;
    private List<City> cities;

    /** A day with its performances. */
    public record Day(LocalDate date, boolean today, List<PerformanceCard> performances) {}

    /** A day of the strip with its number of performances. */
    public record StripDay(LocalDate date, boolean today, boolean weekend, boolean chosen, long count) {}

    @PostConstruct
    void search() {
        today = LocalDate.ofInstant(clock.instant(), HOME);
        var given = new LinkedHashMap<String, String>();
        PARAMETERS.forEach(name -> given.put(name, request.getParameter(name)));
        address = new ProgrammeAddress(given);
        found = catalog.programme(address.query(today));
        cities = catalog.cities();
    }

    /** The performances by day, in order. */
    public List<Day> getDays() {
        Map<LocalDate, List<PerformanceCard>> byDay = found.performances().items().stream()
                .collect(Collectors.groupingBy(
                        card -> card.localStart().toLocalDate(), LinkedHashMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getKey().equals(today), day.getValue()))
                .toList();
    }

    /** The next two weeks. */
    public List<StripDay> getStrip() {
        Map<LocalDate, Long> counts =
                found.facets().days().stream().collect(Collectors.toMap(DayCount::day, DayCount::count));
        var chosen = address.day(today);
        return IntStream.range(0, STRIP_DAYS)
                .mapToObj(today::plusDays)
                .map(day -> new StripDay(
                        day,
                        day.equals(today),
                        day.getDayOfWeek().getValue() > 5,
                        chosen.filter(day::equals).isPresent(),
                        counts.getOrDefault(day, 0L)))
                .toList();
    }

    public long getTonight() {
        return getStrip().get(0).count();
    }

    public long getTwoWeeks() {
        return getStrip().stream().mapToLong(StripDay::count).sum();
    }

    /** Shown where nothing restricts the programme yet. */
    public List<EventCard> getJustAnnounced() {
        return address.filtered() || getPage() > 0 ? List.of() : catalog.justAnnounced(JUST_ANNOUNCED);
    }

    /** The event whose poster opens the page; empty when nothing was found. */
    public PerformanceCard getLead() {
        return found.performances().items().stream()
                .filter(card -> card.sale().buyable())
                .findFirst()
                .or(() -> found.performances().items().stream().findFirst())
                .orElse(null);
    }

    /** The place that is chosen, with the preposition its name asks for in Bulgarian. */
    public String getPlaceKey() {
        var name = getCity().map(city -> city.name().in(language.getTag())).orElse("");
        return "вВфФ".indexOf(name.isEmpty() ? ' ' : name.charAt(0)) >= 0
                ? "catalog.index.inCityV"
                : "catalog.index.inCity";
    }

    public String getPlace() {
        return getCity().map(city -> city.name().in(language.getTag())).orElse("");
    }

    private Optional<City> getCity() {
        return cities.stream()
                .filter(city -> city.key().equals(address.get("city")))
                .findFirst();
    }

    /** All cities by name. */
    public List<City> getCities() {
        var byName = new ArrayList<>(cities);
        Function<City, String> name = city -> city.name().in(language.getTag());
        byName.sort(Comparator.comparing(name, Collator.getInstance(language.getLocale())));
        return byName;
    }

    public List<CategoryCount> getCategories() {
        return found.facets().categories();
    }

    public boolean isTonightOnly() {
        return address.get("when").equals(ProgrammeAddress.TODAY);
    }

    public boolean isFiltered() {
        return address.filtered();
    }

    public String getWords() {
        return address.get("q");
    }

    public String getWhen() {
        return address.get("when");
    }

    /** The day that is chosen when it is none of the words for days. */
    public LocalDate getOtherDay() {
        return address.get("when").matches("\\d.*") ? address.day(today).orElse(null) : null;
    }

    public String getMaxPrice() {
        return address.get("maxPrice");
    }

    public boolean isAvailableOnly() {
        return address.available();
    }

    public Category getCategory() {
        return address.category().orElse(null);
    }

    public String getCityKey() {
        return address.get("city");
    }

    /** The address of the same page with one thing changed. */
    public String with(String name, Object value) {
        return request.getContextPath() + "/"
                + address.with(name, String.valueOf(value)).query();
    }

    public int getPage() {
        return found.performances().page();
    }

    public boolean isMore() {
        var page = found.performances();
        return (page.page() + 1L) * page.size() < page.total();
    }

    public long getTotal() {
        return found.performances().total();
    }

    public LocalDate getToday() {
        return today;
    }
}
