package dev.parterre.planfile;

import dev.parterre.shared.LocalText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Keys for what files only name: as short as plans want them, each once. */
final class PlanKeys {

    private static final int LONGEST_CATEGORY = 20;
    private static final int LONGEST_ZONE = 24;
    private static final Pattern ZONE =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}._~-]{0,22}[\\p{L}\\p{N}])?");

    private final String pointer;
    private final Map<String, String> byName = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param pointer where the names stand in the file */
    PlanKeys(String pointer) {
        this.pointer = pointer;
    }

    /**
     * A category's own name where it is short enough.
     *
     * @throws PlanFileRefused {@code duplicate-category}, {@code empty-text}
     */
    String add(String name) {
        var at = pointer + "/" + byName.size() + "/name";
        if (name.isBlank()) {
            throw new PlanFileRefused("empty-text", at, name);
        }
        if (byName.containsKey(name)) {
            throw new PlanFileRefused("duplicate-category", at, name);
        }
        var key = unique(name.strip().replaceAll("\\p{Cntrl}", " "), LONGEST_CATEGORY);
        byName.put(name, key);
        return key;
    }

    /** @throws PlanFileRefused {@code unknown-category} */
    String of(String name, String at) {
        var key = byName.get(name);
        if (key == null) {
            throw new PlanFileRefused("unknown-category", at, name);
        }
        return key;
    }

    /** What a person calls it, in the language that its script speaks of. */
    static LocalText words(String name) {
        var cyrillic =
                name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return LocalText.in(cyrillic ? "bg" : "en", name.strip());
    }

    /** Whether a zone may be called so without being told otherwise: no longer than is usual, and fit for an address. */
    static boolean isUsable(String zone) {
        return ZONE.matcher(zone).matches();
    }

    /** A key that can stand in an address, from any name; another for a name that comes again. */
    String zone(String name) {
        var slug = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return unique(slug.isEmpty() ? "zone" : slug, LONGEST_ZONE);
    }

    /** A zone's own id where it can stand in an address, so that seats keep their ids; else a key made from it. */
    String ownZone(String id) {
        return isUsable(id) ? unique(id, LONGEST_ZONE) : zone(id);
    }

    private String unique(String wanted, int longest) {
        var key = cut(wanted, longest);
        while (!taken.add(key)) {
            var no = numbers.merge(cut(wanted, longest), 2, (last, first) -> last + 1);
            key = cut(wanted, longest - 1 - Integer.toString(no).length()) + "-" + no;
        }
        return key;
    }

    private static String cut(String text, int longest) {
        var characters = text.codePointCount(0, text.length());
        return characters <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)).strip();
    }
}
