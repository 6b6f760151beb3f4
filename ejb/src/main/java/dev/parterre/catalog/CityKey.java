package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import java.text.Normalizer;
import java.util.Locale;

/** One spelling for a city whatever the language: its English (or only) name in lower case, without marks, joined by hyphens. */
final class CityKey {

    private static final int LONGEST = 80;

    private CityKey() {}

    static String of(LocalText city) {
        return of(city.in("en"));
    }

    static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        var key = plain.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }
}
