package dev.parterre.matching;

import dev.parterre.preference.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** In which of many texts a phrase occurs, by the words it is made of. Immutable. */
final class Concordance {

    private final List<String> texts;
    /** Numbers of the texts that have the word, by word. */
    private final TreeMap<String, BitSet> words = new TreeMap<>();

    /** @param texts folded; equal ones may be repeated */
    Concordance(List<String> texts) {
        this.texts = List.copyOf(texts);
        var equal = new HashMap<String, List<Integer>>();
        for (var number = 0; number < texts.size(); number++) {
            equal.computeIfAbsent(texts.get(number), text -> new ArrayList<>()).add(number);
        }
        equal.forEach(this::enter);
    }

    private void enter(String text, List<Integer> numbers) {
        Arrays.stream(text.split(" ")).distinct().forEach(word -> {
            var having = words.computeIfAbsent(word, none -> new BitSet());
            numbers.forEach(having::set);
        });
    }

    /** The texts that contain any of the phrases, as {@link Folding#contains} understands it. */
    BitSet any(Iterable<String> foldedPhrases) {
        var found = new BitSet();
        foldedPhrases.forEach(phrase -> found.or(having(phrase)));
        return found;
    }

    private BitSet having(String phrase) {
        var parts = phrase.split(" ");
        var found = beginning(parts[parts.length - 1]);
        if (parts.length > 1) {
            Arrays.stream(parts).limit(parts.length - 1L).forEach(word -> found.and(whole(word)));
            var apart = found.stream().filter(number -> !Folding.contains(texts.get(number), phrase));
            Arrays.stream(apart.toArray()).forEach(found::clear);
        }
        return found;
    }

    private BitSet whole(String word) {
        return words.getOrDefault(word, new BitSet());
    }

    /** The last word of a phrase is only the beginning of one. */
    private BitSet beginning(String start) {
        var found = new BitSet();
        for (Map.Entry<String, BitSet> entry : words.tailMap(start).entrySet()) {
            if (!entry.getKey().startsWith(start)) {
                break;
            }
            found.or(entry.getValue());
        }
        return found;
    }
}
