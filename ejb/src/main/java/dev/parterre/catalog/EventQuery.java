package dev.parterre.catalog;

import dev.parterre.shared.Money;
import dev.parterre.shared.PageRequest;
import java.time.LocalDate;

/**
 * What to look for in the coming programme. Every part but the page may be null and then does not restrict.
 *
 * @param q words, each of which (or its beginning) must occur in any language; anything but letters and digits separates
 * @param city a city's key ({@link City#key()}), case and marks do not matter
 * @param from first day, by the venue's calendar
 * @param to last day, included
 * @param maxPrice the cheapest place must not cost more
 * @param available only what can be bought right now
 */
public record EventQuery(
        String q,
        String city,
        Category category,
        LocalDate from,
        LocalDate to,
        Money maxPrice,
        boolean available,
        PageRequest page) {

    public static EventQuery everything(PageRequest page) {
        return new EventQuery(null, null, null, null, null, null, false, page);
    }

    EventQuery anyCity() {
        return new EventQuery(q, null, category, from, to, maxPrice, available, page);
    }

    EventQuery anyCategory() {
        return new EventQuery(q, city, null, from, to, maxPrice, available, page);
    }

    EventQuery anyDay() {
        return new EventQuery(q, city, category, null, null, maxPrice, available, page);
    }
}
