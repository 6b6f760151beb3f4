package dev.parterre.catalog;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words however they are written: nothing but letters and digits is left of a text, and Cyrillic and Latin can be compared. */
final class Spelling {

    private static final int LONGEST = 40;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HARD_C = Pattern.compile("c(?![eiyh])");
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");

    /** Letters that change how the one before is read. */
    private static final List<String> NEXT = List.of("e", "h", "s");

    private static final int LAST_ASCII = 128;

    /** Bulgaria's own transliteration, and the letters of its neighbours. */
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "h"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "sht"),
            Map.entry('ъ', "a"),
            Map.entry('ь', "y"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"),
            Map.entry('э', "e"),
            Map.entry('ы', "y"),
            Map.entry('ё', "e"),
            Map.entry('і', "i"),
            Map.entry('є', "e"),
            Map.entry('ј', "y"),
            Map.entry('љ', "ly"),
            Map.entry('њ', "ny"),
            Map.entry('џ', "dzh"),
            Map.entry('ђ', "dzh"));

    /** How people write sounds in Latin letters, one way of each pair; in this order. */
    private static final List<Map.Entry<String, String>> ONE_WAY = List.of(
            Map.entry("shch", "sht"),
            Map.entry("tch", "ch"),
            Map.entry("dzh", "j"),
            Map.entry("zh", "j"),
            Map.entry("ph", "f"),
            Map.entry("kh", "h"),
            Map.entry("th", "t"),
            Map.entry("ck", "k"),
            Map.entry("tz", "ts"),
            Map.entry("w", "v"),
            Map.entry("x", "ks"),
            Map.entry("q", "k"),
            Map.entry("ts", "c"),
            Map.entry("y", "i"));

    private static final List<Map.Entry<String, String>> CYRILLIC = List.of(
            Map.entry("sht", "щ"),
            Map.entry("dzh", "дж"),
            Map.entry("sh", "ш"),
            Map.entry("ch", "ч"),
            Map.entry("zh", "ж"),
            Map.entry("ts", "ц"),
            Map.entry("yu", "ю"),
            Map.entry("ya", "я"),
            Map.entry("a", "а"),
            Map.entry("b", "б"),
            Map.entry("c", "ц"),
            Map.entry("d", "д"),
            Map.entry("e", "е"),
            Map.entry("f", "ф"),
            Map.entry("g", "г"),
            Map.entry("h", "х"),
            Map.entry("i", "и"),
            Map.entry("j", "ж"),
            Map.entry("k", "к"),
            Map.entry("l", "л"),
            Map.entry("m", "м"),
            Map.entry("n", "н"),
            Map.entry("o", "о"),
            Map.entry("p", "п"),
            Map.entry("q", "я"),
            Map.entry("r", "р"),
            Map.entry("s", "с"),
            Map.entry("t", "т"),
            Map.entry("u", "у"),
            Map.entry("v", "в"),
            Map.entry("w", "в"),
            Map.entry("x", "кс"),
            Map.entry("y", "й"),
            Map.entry("z", "з"));

    private Spelling() {}

    /** The words of a text in lower case; none is longer than 40 letters. */
    static List<String> words(String text) {
        return Arrays.stream(BETWEEN.split(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() <= LONGEST ? word : word.substring(0, LONGEST))
                .toList();
    }

    /** The words of a text with one space between. */
    static String plain(String text) {
        return String.join(" ", words(text));
    }

    /** The keys of the words of a text with one space between. */
    static String keys(String text) {
        return words(text).stream().map(Spelling::key).collect(Collectors.joining(" "));
    }

    /**
     * The same for every usual way to write a word, in either script: {@code концерт}, {@code kontsert} and {@code concert},
     * {@code София} and {@code Sofia}. Not empty for a word.
     */
    static String key(String word) {
        var latin = new StringBuilder();
        var bare =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        var hard = HARD_C.matcher(bare).replaceAll("k");
        hard.chars().forEach(letter -> latin.append(LATIN.getOrDefault((char) letter, String.valueOf((char) letter))));
        var key = latin.toString();
        for (var pair : ONE_WAY) {
            key = key.replace(pair.getKey(), pair.getValue());
        }
        key = letters(key) ? TWICE.matcher(key).replaceAll("$1") : key;
        return key.isEmpty() ? word : key;
    }

    /**
     * How the key of a word may begin of which this was typed so far: the last letter may sound otherwise with the next one, {@code
     * conc} as in {@code concert}, {@code kont} as in {@code kontsert}. The first is the key of what was typed.
     */
    static Set<String> beginnings(String typed) {
        var key = key(typed);
        var beginnings = new LinkedHashSet<String>(List.of(key));
        if (typed.length() > 1 && typed.chars().allMatch(letter -> letter < LAST_ASCII)) {
            for (var next : NEXT) {
                var longer = key(typed + next);
                if (!longer.equals(key)) {
                    beginnings.add(longer.endsWith(next) ? longer.substring(0, longer.length() - 1) : longer);
                }
            }
        }
        return beginnings;
    }

    /** Numbers are not the same with a digit less. */
    private static boolean letters(String key) {
        return key.chars().noneMatch(Character::isDigit);
    }

    /** A word in Latin letters as it would be in Bulgarian; another one is left as it is. */
    static String cyrillic(String word) {
        var written = new StringBuilder();
        var at = 0;
        while (at < word.length()) {
            var from = at;
            var pair = CYRILLIC.stream()
                    .filter(entry -> word.startsWith(entry.getKey(), from))
                    .findFirst();
            written.append(pair.map(Map.Entry::getValue).orElse(word.substring(at, at + 1)));
            at += pair.map(entry -> entry.getKey().length()).orElse(1);
        }
        return written.toString();
    }
}
