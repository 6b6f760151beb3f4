package dev.parterre.web.portal.preference;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.Category;
import dev.parterre.catalog.City;
import dev.parterre.catalog.VenueCard;
import dev.parterre.preference.PreferenceSpec.Distance;
import dev.parterre.preference.PreferenceSpec.Span;
import dev.parterre.seating.ZoneKind;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What there is to choose from in the form of a wish. */
@Named
@RequestScoped
public class WishChoicesBacking {

    private static final int MOST_SEATS = 10;

    @EJB
    private CatalogService catalog;

    @Inject
    private LanguageBacking language;

    private List<City> cities;

    public Category[] getCategories() {
        return Category.values();
    }

    /** By name, as the page's language has it. */
    public List<City> getCities() {
        if (cities == null) {
            Function<City, String> name = city -> city.name().in(language.getTag());
            cities = catalog.cities().stream()
                    .sorted(Comparator.comparing(name, Collator.getInstance(language.getLocale())))
                    .toList();
        }
        return cities;
    }

    public List<VenueCard> getVenues() {
        return catalog.venues(new PageRequest(0, PageRequest.MAX_SIZE)).items();
    }

    public ZoneKind[] getZones() {
        return ZoneKind.values();
    }

    public Distance[] getDistances() {
        return Distance.values();
    }

    public Span[] getSpans() {
        return Span.values();
    }

    public DayOfWeek[] getDays() {
        return DayOfWeek.values();
    }

    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, language.getLocale());
    }

    public List<Integer> getQuantities() {
        return IntStream.rangeClosed(1, MOST_SEATS).boxed().toList();
    }

    /** Of some of them, or of none. */
    public List<Integer> getCounts() {
        return IntStream.rangeClosed(0, MOST_SEATS).boxed().toList();
    }
}
