package dev.parterre.planfile;

import dev.parterre.seating.ZoneKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What part of a house a zone's name means; a sector when it says nothing. */
final class ZoneKinds {

    private static final Map<ZoneKind, Pattern> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(ZoneKind.BOX, words("box|boxes|loge|ложа|ложи"));
        NAMES.put(ZoneKind.BALCONY, words("balcony|gallery|first floor|second floor|upper|балкон|галерия"));
        NAMES.put(ZoneKind.CIRCLE, words("circle|mezzanine|бельэтаж|амфитеатър|амфитеатр"));
        NAMES.put(ZoneKind.STALLS, words("stalls|ground floor|main floor|parterre|orchestra|партер"));
    }

    private ZoneKinds() {}

    static ZoneKind guess(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ZoneKind.SECTOR);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?U)\\b(" + alternatives + ")\\b");
    }
}
