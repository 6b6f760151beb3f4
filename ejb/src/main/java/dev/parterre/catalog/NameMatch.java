package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import java.util.List;
import java.util.Set;

/** Whether a name is meant by the words that were typed so far: each begins a word of it, or is a mistyped one. */
record NameMatch(List<Set<String>> typed, boolean almost) {

    private static final int SHORTEST_MISTYPED = 4;
    private static final int LONG = 8;

    static NameMatch of(TypedWords words, boolean almost) {
        return new NameMatch(words.wanted().stream().map(Spelling::beginnings).toList(), almost);
    }

    /** In one of its languages. */
    boolean means(LocalText name) {
        return name.texts().values().stream().anyMatch(this::means);
    }

    private boolean means(String name) {
        var words = Spelling.words(name).stream().map(Spelling::key).toList();
        return typed.stream().allMatch(keys -> words.stream().anyMatch(word -> means(keys, word)));
    }

    private boolean means(Set<String> keys, String word) {
        var key = keys.iterator().next();
        return keys.stream().anyMatch(word::startsWith)
                || almost && key.length() >= SHORTEST_MISTYPED && mistakes(key, word) <= (key.length() < LONG ? 1 : 2);
    }

    /** Letters to put in, leave out or replace until one is the other. */
    static int mistakes(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
