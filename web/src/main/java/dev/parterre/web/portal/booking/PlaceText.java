package dev.parterre.web.portal.booking;

import dev.parterre.booking.HoldView.HeldPlace;
import dev.parterre.seating.PlaceInfo;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a held place is called among the others of its hold, so that no two are called alike: "Stalls, row 2, seat 5", where rows have no
 * name "Box 1, seat 5", where seats have no number "Floor, 2 of 3".
 *
 * @param language {@code bg} or {@code en}
 */
record PlaceText(String language) {

    String of(List<HeldPlace> places, int at) {
        var place = places.get(at).place();
        var zone = place.zoneName().in(language);
        if (place.seatLabel().isEmpty()) {
            return words("checkout.place.slot", zone, like(place, places.subList(0, at + 1)), like(place, places));
        }
        return place.rowLabel().isEmpty()
                ? words("checkout.place.seat", zone, place.seatLabel())
                : words("seats.place", zone, place.rowLabel(), place.seatLabel());
    }

    private static String like(PlaceInfo place, List<HeldPlace> places) {
        return Long.toString(places.stream()
                .map(HeldPlace::place)
                .filter(other -> other.zoneKey().equals(place.zoneKey())
                        && other.seatLabel().isEmpty())
                .count());
    }

    private String words(String key, Object... quoted) {
        var locale = Locale.forLanguageTag(language);
        var bundle = ResourceBundle.getBundle("i18n.messages", locale, PlaceText.class.getClassLoader());
        return new MessageFormat(bundle.getString(key), locale).format(quoted);
    }
}
