package dev.parterre.web.poster;

import java.util.ArrayList;
import java.util.List;

/**
 * A title broken into the lines that allow the largest size. Widths are those of the heavy weight, in em; good enough to
 * break lines, generous enough never to overflow.
 */
record Lettering(List<String> lines, double size) {

    private static final String WIDE = "mwMWШщжюфыШЩЖЮФЫмМ%@";
    private static final String THIN = "iIl.,:;'!|j()„“’-";
    private static final double LARGEST = 124;
    private static final double LINE = .94;
    private static final int MOST_BREAKS = 7;
    private static final int LONGEST = 90;

    static Lettering fit(String title, double width, double height) {
        String[] words = clean(title).split(" ");
        Lettering best = new Lettering(List.of(), 0);
        for (int breaks = 0; breaks < 1 << Math.min(words.length - 1, MOST_BREAKS); breaks++) {
            List<String> lines = lines(words, breaks);
            double widest = lines.stream().mapToDouble(Lettering::width).max().orElse(1);
            double size = Math.min(Math.min(width / widest, height / (lines.size() * LINE)), LARGEST);
            if (size > best.size) {
                best = new Lettering(lines, size);
            }
        }
        return best;
    }

    double lineHeight() {
        return size * LINE;
    }

    static double width(String line) {
        return line.codePoints().mapToDouble(Lettering::width).sum();
    }

    private static double width(int point) {
        if (point == ' ') {
            return .24;
        }
        if (THIN.indexOf(point) >= 0) {
            return .3;
        }
        if (WIDE.indexOf(point) >= 0) {
            return .8;
        }
        return Character.isUpperCase(point) || Character.isDigit(point) ? .63 : point < 0x2E80 ? .56 : 1.05;
    }

    private static List<String> lines(String[] words, int breaks) {
        List<String> lines = new ArrayList<>(List.of(words[0]));
        for (int i = 1; i < words.length; i++) {
            boolean broken = i <= MOST_BREAKS && (breaks >> (i - 1) & 1) == 1;
            if (broken) {
                lines.add(words[i]);
            } else {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + words[i]);
            }
        }
        return lines;
    }

    /** One space between words, nothing that XML cannot carry, an end with dots where there is no end in sight. */
    static String clean(String text) {
        String legal = text.codePoints()
                .map(point -> Character.isWhitespace(point) || Character.isISOControl(point) ? ' ' : point)
                .filter(Lettering::printable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll(" +", " ");
        return legal.codePointCount(0, legal.length()) <= LONGEST
                ? legal
                : legal.substring(0, legal.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }

    private static boolean printable(int point) {
        int type = Character.getType(point);
        return type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.FORMAT
                && point != 0xFFFE
                && point != 0xFFFF;
    }
}
