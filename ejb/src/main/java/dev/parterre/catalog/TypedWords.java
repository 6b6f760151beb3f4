package dev.parterre.catalog;

import java.util.List;
import java.util.Set;

/**
 * What a person typed. Only letters and digits survive, so that nothing can be an operator. Words that say nothing (articles,
 * prepositions) need not occur unless there are no others.
 */
record TypedWords(List<String> wanted) {

    private static final int MOST = 12;
    private static final Set<String> SAY_NOTHING = Set.of(
            "a", "an", "and", "at", "for", "from", "in", "of", "on", "or", "the", "to", "with", "в", "във", "за", "и",
            "или", "на", "от", "по", "с", "със", "у");

    static TypedWords of(String typed) {
        var all = typed == null
                ? List.<String>of()
                : Spelling.words(typed).stream().distinct().limit(MOST).toList();
        var telling = all.stream().filter(word -> !SAY_NOTHING.contains(word)).toList();
        return new TypedWords(telling.isEmpty() ? all : telling);
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }
}
