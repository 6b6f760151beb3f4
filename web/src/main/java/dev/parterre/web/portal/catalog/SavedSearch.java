package dev.parterre.web.portal.catalog;

import dev.parterre.catalog.EventQuery.Days;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A search as the beginning of a standing order. What is said of some days only in passing is said so that it keeps its sense: "this
 * weekend" becomes Fridays to Sundays, "today" and "this week" no days at all; dates somebody has written stay what they are.
 * What the words mean is found out by the form. A lowest price, "places left" and words for days that pass are nothing that an order
 * could ask for: the form is told, and says so.
 */
record SavedSearch(ProgrammeAddress address, LocalDate today) {

    private static final String WEEKEND = "FRIDAY,SATURDAY,SUNDAY";
    private static final int LONGEST_NAME = 40;

    /** @param name what the order is to be called; the beginning of it is enough, because the words are in the address already */
    String query(String name) {
        var fields = fields();
        put(fields, "name", begun(name));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?blank=true&", ""));
    }

    private static String begun(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1))
                                .strip() + "…";
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "searched", address.get("q"));
        put(fields, "cities", address.get("city"));
        address.venue().ifPresent(venue -> put(fields, "venues", venue.toString()));
        address.category().ifPresent(category -> put(fields, "categories", category.name()));
        address.price("maxPrice")
                .ifPresent(price -> put(fields, "maxPrice", price.decimal().toPlainString()));
        address.price("minPrice")
                .ifPresent(price -> put(fields, "minPrice", price.decimal().toPlainString()));
        if (address.get("when").equals("weekend")) {
            put(fields, "weekdays", WEEKEND);
        } else if (QuickDays.WORDS.contains(address.get("when"))) {
            put(fields, "when", address.get("when"));
        } else {
            days(fields, address.days(today));
        }
        if (address.flag("available")) {
            put(fields, "available", "true");
        }
        if (address.flag("accessible")) {
            put(fields, "wheelchairs", "1");
        }
        return fields;
    }

    private static void days(Map<String, String> fields, Days days) {
        if (days.from() != null) {
            fields.put("from", days.from().toString());
        }
        if (days.to() != null) {
            fields.put("to", days.to().toString());
        }
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }
}
