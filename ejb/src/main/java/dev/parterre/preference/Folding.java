package dev.parterre.preference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How words and names are compared: without case, marks and surplus space, in any script. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** {@code "Bach, J. S."} becomes {@code "bach j s"}; empty when nothing is left. */
    public static String fold(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Whether the folded phrase begins at a word of the folded text, so that "симфон" finds "симфонии", not "полифония". */
    public static boolean contains(String foldedText, String foldedPhrase) {
        return !foldedPhrase.isEmpty() && (' ' + foldedText).contains(' ' + foldedPhrase);
    }
}
