package dev.parterre.web.portal.catalog;

import dev.parterre.catalog.City;
import dev.parterre.catalog.EventQuery.Sort;
import dev.parterre.catalog.Facets;
import dev.parterre.catalog.Facets.DayCount;
import dev.parterre.catalog.Facets.PriceCount;
import dev.parterre.web.Dates;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the programme can be narrowed down by: each choice is a link, and says how many events it leaves. */
@Named
@RequestScoped
public class FacetsBacking {

    private static final int STRIP_DAYS = 14;

    @Inject
    private IndexBacking index;

    @Inject
    private FrontBacking front;

    @Inject
    private LanguageBacking language;

    @Inject
    private Dates dates;

    @Inject
    private HttpServletRequest request;

    private ResourceBundle texts;

    @PostConstruct
    void open() {
        texts = ResourceBundle.getBundle("i18n.messages", language.getLocale());
    }

    /** @param label as the page's language has it, or the last part of a key of the texts */
    public record Choice(String label, long count, String address, boolean chosen) {}

    /** A day of the strip with its number of events. */
    public record StripDay(LocalDate date, boolean today, boolean weekend, boolean chosen, long count) {}

    private Facets facets() {
        return index.isAsked() ? index.found().facets() : front.facets();
    }

    /** The next two weeks. */
    public List<StripDay> getStrip() {
        Map<LocalDate, Long> counts =
                facets().days().stream().collect(Collectors.toMap(DayCount::day, DayCount::count));
        var today = index.getToday();
        var chosen = index.address().day(today);
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
        return count(QuickDays.TODAY);
    }

    public List<Choice> getWhen() {
        return QuickDays.WORDS.stream()
                .map(word -> choice("when", word, word, count(word)))
                .toList();
    }

    /** For one day; an event of several days would count several times, so that more days have none. */
    private long count(String word) {
        var days = QuickDays.of(word, index.getToday()).orElseThrow();
        var atVenues = QuickDays.atVenues(days, index.getToday());
        return days.from().equals(days.to())
                ? facets().days().stream()
                        .filter(day -> !day.day().isBefore(atVenues.from())
                                && !day.day().isAfter(atVenues.to()))
                        .mapToLong(DayCount::count)
                        .sum()
                : -1;
    }

    public List<Choice> getCategories() {
        return facets().categories().stream()
                .map(facet -> choice(
                        "category", facet.category().name(), facet.category().name(), facet.count()))
                .toList();
    }

    public List<Choice> getCities() {
        return facets().cities().stream()
                .map(facet ->
                        choice("city", facet.city().key(), facet.city().name().in(language.getTag()), facet.count()))
                .toList();
    }

    public List<Choice> getPrices() {
        return facets().prices().stream().map(this::price).toList();
    }

    private Choice price(PriceCount band) {
        var limits = PriceLimits.of(band.from(), band.to());
        var chosen = limits.equals(PriceLimits.of(index.address()));
        var address = (chosen ? PriceLimits.NONE : limits).in(index.address());
        return new Choice(limits.text(language.getLocale()), band.count(), href(address), chosen);
    }

    public Choice getAvailable() {
        return choice("available", "true", "available", facets().available());
    }

    public Choice getAccessible() {
        return choice("accessible", "true", "accessible", facets().accessible());
    }

    private Choice choice(String name, String value, String label, long count) {
        var chosen = index.address().get(name).equals(value);
        return new Choice(label, count, href(index.address().with(name, chosen ? "" : value)), chosen);
    }

    private String href(ProgrammeAddress address) {
        return request.getContextPath() + "/" + address.query();
    }

    /** All cities by name. */
    public List<City> getAllCities() {
        var cities = index.isAsked() ? index.cities() : front.cities();
        return cities.stream()
                .sorted(Comparator.comparing(
                        city -> city.name().in(language.getTag()), Collator.getInstance(language.getLocale())::compare))
                .toList();
    }

    public long getFilters() {
        return index.address().filters();
    }

    /** What the address says of one thing; empty when nothing. */
    public String of(String name) {
        return index.address().get(name);
    }

    public String getWhenChosen() {
        var days = index.address().days(index.getToday());
        if (QuickDays.WORDS.contains(of("when"))) {
            return texts.getString("catalog.index.when." + of("when"));
        }
        if (days.from() == null && days.to() == null) {
            return "";
        }
        if (days.from() != null && days.from().equals(days.to())) {
            return dates.day(days.from());
        }
        return dates.day(days.from()) + " – " + dates.day(days.to());
    }

    public String getCityChosen() {
        return getAllCities().stream()
                .filter(city -> city.key().equals(of("city")))
                .map(city -> city.name().in(language.getTag()))
                .findFirst()
                .orElse("");
    }

    public String getCategoryChosen() {
        return index.address()
                .category()
                .map(category -> texts.getString("enum.Category." + category))
                .orElse("");
    }

    public String getPriceChosen() {
        return PriceLimits.of(index.address()).text(language.getLocale());
    }

    /** The venue's name as far as anything is found there; empty when none is chosen. */
    public String getVenueChosen() {
        return index.address().venue().isEmpty()
                ? ""
                : index.found().events().items().stream()
                        .map(event -> event.next().performance().where().venue().in(language.getTag()))
                        .findFirst()
                        .orElse(texts.getString("catalog.facet.venue"));
    }

    /** The same words without anything else. */
    public String getCleared() {
        var cleared = index.address();
        for (var name :
                List.of("city", "venue", "category", "when", "minPrice", "maxPrice", "available", "accessible")) {
            cleared = cleared.with(name, "");
        }
        return href(cleared.asked() ? cleared : cleared.with("sort", "date"));
    }

    /** The form of a standing order that asks for the same. */
    public String getSaved() {
        var name = Stream.of(of("q"), getCategoryChosen(), getVenueChosen(), getCityChosen())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return request.getContextPath() + "/preferences/edit"
                + new SavedSearch(index.address(), index.getToday()).query(name);
    }

    public List<Choice> getSorts() {
        var sorts = of("q").isEmpty() ? List.of(Sort.DATE, Sort.PRICE) : List.of(Sort.RELEVANCE, Sort.DATE, Sort.PRICE);
        return sorts.stream()
                .map(sort -> new Choice(
                        sort.name(),
                        -1,
                        href(index.address().with("sort", sort.name().toLowerCase(Locale.ROOT))),
                        sort == index.address().sort()))
                .toList();
    }

    /** The day that is chosen when it is none of the words for days. */
    public LocalDate getOtherDay() {
        return QuickDays.day(of("when")).orElse(null);
    }
}
