package dev.parterre.banking;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether two names are one person's: without regard to case, accents, order, titles' dots, and Cyrillic or Latin letters. */
final class Names {

    /** Bulgarian's official romanisation, with the Russian and Serbian letters that occur in names. */
    private static final Map<Integer, String> LATIN = Map.ofEntries(
            entry('а', "a"),
            entry('б', "b"),
            entry('в', "v"),
            entry('г', "g"),
            entry('д', "d"),
            entry('е', "e"),
            entry('ж', "zh"),
            entry('з', "z"),
            entry('и', "i"),
            entry('й', "y"),
            entry('к', "k"),
            entry('л', "l"),
            entry('м', "m"),
            entry('н', "n"),
            entry('о', "o"),
            entry('п', "p"),
            entry('р', "r"),
            entry('с', "s"),
            entry('т', "t"),
            entry('у', "u"),
            entry('ф', "f"),
            entry('х', "h"),
            entry('ц', "ts"),
            entry('ч', "ch"),
            entry('ш', "sh"),
            entry('щ', "sht"),
            entry('ъ', "a"),
            entry('ь', "y"),
            entry('ю', "yu"),
            entry('я', "ya"),
            entry('ё', "yo"),
            entry('ы', "y"),
            entry('э', "e"),
            entry('ј', "y"));

    private Names() {}

    private static Map.Entry<Integer, String> entry(char cyrillic, String latin) {
        return Map.entry((int) cyrillic, latin);
    }

    /** Single words are too common to say so. */
    static boolean same(String one, String other) {
        var words = words(one);
        return words.size() > 1 && words.equals(words(other));
    }

    private static Set<String> words(String name) {
        var latin = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(letter -> latin.append(LATIN.getOrDefault(letter, Character.toString(letter))));
        var plain = Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var words = new TreeSet<>(Set.of(plain.split("[^\\p{L}\\d]+")));
        words.remove("");
        return words;
    }
}
