package dev.parterre.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person typed, as the full-text index wants it. Only letters and digits survive, so that no operator of the boolean
 * mode can be typed in; every word must occur, or a longer one that begins so. What the index leaves out (words of one or two
 * characters, the engine's English stop words) is looked for by plain comparison instead.
 */
record SearchWords(List<String> indexed, List<String> plain) {

    private static final int MOST = 12;
    private static final int LONGEST = 40;
    private static final int SHORTEST_INDEXED = 3;
    private static final Set<String> STOP_WORDS = Set.of(
            "about", "are", "com", "for", "from", "how", "that", "the", "this", "und", "was", "what", "when", "where",
            "who", "will", "with", "www");

    static SearchWords of(String typed) {
        var words = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() <= LONGEST ? word : word.substring(0, LONGEST))
                .distinct()
                .limit(MOST)
                .collect(Collectors.partitioningBy(SearchWords::indexed));
        return new SearchWords(words.get(true), words.get(false));
    }

    private static boolean indexed(String word) {
        return word.length() >= SHORTEST_INDEXED && !STOP_WORDS.contains(word);
    }

    boolean isEmpty() {
        return indexed.isEmpty() && plain.isEmpty();
    }

    /** All indexed words in boolean mode, {@code +мад* +but*}; empty when there is none. */
    String expression() {
        return indexed.stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
    }
}
