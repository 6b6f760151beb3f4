package dev.parterre.web.poster;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A poster as SVG, 500 by 700: the same subject always gives the same text. Everything in it is escaped; no title can
 * break out.
 */
final class Poster {

    private static final int WIDTH = 500;
    private static final int HEIGHT = 700;
    private static final double LINE_WIDTH = 436;
    private static final double SMALL_PRINT = 21;
    /** How much narrower small print runs than the heavy weight whose widths are known. */
    private static final double SLIMMER = .93;

    private static final String FONTS =
            "Sofia Sans Variable, Sofia Sans, system-ui, Segoe UI, Roboto, Noto Sans, sans-serif";

    private final PosterSubject subject;
    private final Motif motif;
    private final Ink ink;

    Poster(PosterSubject subject) {
        this.subject = subject;
        this.motif = Motif.of(subject.category());
        this.ink = motif.ink(subject.seed());
    }

    /** What the words are printed on. */
    String plate() {
        return motif.plate(ink);
    }

    String lettering() {
        return ink.lettering();
    }

    /** The picture alone, square, without a word: for thumbnails, and under the lettering of {@link #inline}. */
    String art() {
        return Sheet.say(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 500 500\" width=\"500\" height=\"500\""
                        + " preserveAspectRatio=\"xMidYMid slice\">%s</svg>",
                picture());
    }

    /** The whole poster to stand alone, with whatever sans serif the viewer has. */
    String full(String when, String venue) {
        return Sheet.say(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 500 700\" width=\"500\" height=\"700\""
                        + " role=\"img\" font-family=\"%s\"><title>%s</title>%s%s</svg>",
                FONTS, escape(Lettering.clean(subject.title())), picture(), words(subject.title(), when, venue));
    }

    /**
     * The poster as part of a page: the picture by address, the words as text in the page's own typeface.
     *
     * @param art address of {@link #art()}
     * @param title in the language of the page
     */
    String inline(String art, String title, String when, String venue) {
        String label = Stream.of(title, when, venue)
                .map(Lettering::clean)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
        return Sheet.say(
                "<svg class=\"poster\" viewBox=\"0 0 500 700\" role=\"img\" aria-label=\"%s\">"
                        + "<rect width=\"500\" height=\"700\" fill=\"%s\"/>"
                        + "<image href=\"%s\" width=\"500\" height=\"500\"/>%s</svg>",
                escape(label), ink.ground(), escape(art), words(title, when, venue));
    }

    private String picture() {
        Sheet sheet = new Sheet(ink, new Dice(subject.seed()));
        motif.draw(sheet);
        return Sheet.say("<rect width=\"%s\" height=\"%s\" fill=\"%s\"/>%s", WIDTH, HEIGHT, ink.ground(), sheet);
    }

    private String words(String title, String when, String venue) {
        boolean stacked = Lettering.width(when + venue) * SMALL_PRINT > 400;
        double foot = stacked ? 26 : 0;
        Lettering letters = Lettering.fit(title, LINE_WIDTH, 196);
        double base = 634 - foot * 1.1 - (letters.lines().size() - 1) * letters.lineHeight();
        double top = Math.min(base - letters.size() * .86, 520) - 22;
        var words = new StringBuilder(Sheet.say(
                "<rect y=\"%s\" width=\"500\" height=\"%s\" fill=\"%s\"/><g fill=\"%s\" aria-hidden=\"true\">"
                        + "<rect x=\"32\" y=\"%s\" width=\"436\" height=\"3\"/>",
                top, HEIGHT - top, motif.plate(ink), ink.lettering(), top));
        for (int i = 0; i < letters.lines().size(); i++) {
            words.append(Sheet.say(
                    "<text class=\"title\" x=\"30\" y=\"%s\" font-size=\"%s\" font-weight=\"800\" letter-spacing=\"%s\">%s</text>",
                    base + i * letters.lineHeight() - 6,
                    letters.size(),
                    -letters.size() * .025,
                    escape(letters.lines().get(i))));
        }
        return words.append(line(32, 676 - foot, "start", 600, when))
                .append(line(stacked ? 32 : 468, 676, stacked ? "start" : "end", 400, venue))
                .append("</g>")
                .toString();
    }

    /** One line of small print, in a smaller size when it would not fit beside the margins. */
    private static String line(double x, double y, String anchor, int weight, String text) {
        String clean = Lettering.clean(text);
        double size = Math.min(SMALL_PRINT, LINE_WIDTH / Math.max(1, Lettering.width(clean) * SLIMMER));
        return Sheet.say(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" font-weight=\"%s\" text-anchor=\"%s\">%s</text>",
                x, y, size, weight, anchor, escape(clean));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
