package dev.parterre.web.portal.preference;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.EventQuery;
import dev.parterre.catalog.EventQuery.Days;
import dev.parterre.catalog.EventQuery.Offer;
import dev.parterre.catalog.SearchMeaning;
import dev.parterre.catalog.VenueId;
import dev.parterre.shared.Money;
import dev.parterre.shared.NotAnAmount;
import dev.parterre.shared.PageRequest;
import jakarta.faces.context.FacesContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the address of the form says of a search that is to become a standing order: fields of the form by name, several values
 * parted by commas. What makes no sense is as if it were not there.
 */
record SearchedWish(Map<String, String> fields) {

    private static final List<String> TEXTS = List.of("name", "maxPrice", "from", "to", "wheelchairs");
    /** What a search may ask for and a standing order may not. */
    private static final List<String> LEFT = List.of("minPrice", "available", "when");

    private static final int LONGEST = 120;

    private static final Map<String, Set<String>> ONE_OF = Map.of(
            "categories", names(Category.values()),
            "weekdays", names(DayOfWeek.values()));

    static SearchedWish given() {
        return new SearchedWish(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    /**
     * @param meaning what the words of a search mean
     * @return how many events the search finds; 0 when there was none
     */
    long addTo(WishForm form, Function<EventQuery, SearchMeaning> meaning) {
        add(form);
        var words = fields.getOrDefault("searched", "");
        if (words.isBlank()) {
            return 0;
        }
        var meant = meaning.apply(query(words));
        addTo(form, "cities", meant.cities());
        addTo(form, "venues", meant.venues());
        addTo(form, "categories", meant.categories());
        if (!meant.phrases().isEmpty()) {
            form.fields().put("words", WishForm.listed(meant.phrases().stream()));
        }
        return meant.found();
    }

    /** What somebody has chosen counts more than what was meant by words. */
    private void addTo(WishForm form, String name, Set<?> values) {
        if (!fields.containsKey(name) && !values.isEmpty()) {
            form.fields().put(name, values.stream().map(Object::toString).toArray(String[]::new));
        }
    }

    /** What of the search is not in the form, and is to be said. */
    List<String> left() {
        return LEFT.stream()
                .filter(name -> !fields.getOrDefault(name, "").isBlank())
                .toList();
    }

    private EventQuery query(String words) {
        var query = EventQuery.everything(new PageRequest(0, 1))
                .words(words)
                .in(fields.get("cities"))
                .on(new Days(day("from"), day("to")))
                .offered(new Offer(
                        price("minPrice"),
                        price("maxPrice"),
                        fields.containsKey("available"),
                        fields.containsKey("wheelchairs")));
        for (var category : fields.containsKey("categories") ? values("categories") : new String[0]) {
            query = query.of(Category.valueOf(category));
        }
        for (var venue : fields.containsKey("venues") ? values("venues") : new String[0]) {
            query = query.at(VenueId.of(venue));
        }
        return query;
    }

    /** Null where there is none. */
    private LocalDate day(String name) {
        try {
            return fields.containsKey(name) ? LocalDate.parse(fields.get(name)) : null;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** Null where there is none. */
    private Money price(String name) {
        try {
            return fields.containsKey(name) ? Money.of(fields.get(name), "EUR") : null;
        } catch (NotAnAmount none) {
            return null;
        }
    }

    private void add(WishForm form) {
        TEXTS.stream().filter(name -> !fields.getOrDefault(name, "").isBlank()).forEach(name -> form.fields()
                .put(name, shortened(fields.get(name))));
        Stream.of("categories", "weekdays", "cities", "venues")
                .filter(fields::containsKey)
                .forEach(name -> {
                    var values = values(name);
                    if (values.length > 0) {
                        form.fields().put(name, values);
                    }
                });
    }

    private String[] values(String name) {
        return Arrays.stream(fields.get(name).split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .filter(value -> !ONE_OF.containsKey(name) || ONE_OF.get(name).contains(value))
                .filter(value -> !name.equals("venues") || value.matches("[1-9]\\d{0,17}"))
                .toArray(String[]::new);
    }

    private static String shortened(String text) {
        var plain = text.strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
