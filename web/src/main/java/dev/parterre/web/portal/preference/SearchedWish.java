package dev.parterre.web.portal.preference;

import dev.parterre.catalog.Category;
import jakarta.faces.context.FacesContext;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the address of the form says of a search that is to become a standing order: fields of the form by name, several values
 * parted by commas. What makes no sense is as if it were not there.
 */
record SearchedWish(Map<String, String> fields) {

    private static final List<String> TEXTS = List.of("name", "maxPrice", "from", "to", "wheelchairs");
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

    void addTo(WishForm form) {
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
