package dev.parterre.web.poster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Paper, ink and dice for one motif: 500 wide, 500 high, growing as SVG text. */
final class Sheet {

    final Ink ink;
    final Dice dice;
    private final StringBuilder drawn = new StringBuilder(8192);

    Sheet(Ink ink, Dice dice) {
        this.ink = ink;
        this.dice = dice;
    }

    Sheet circle(double cx, double cy, double r, String fill) {
        return add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>", cx, cy, r, fill);
    }

    Sheet ring(double cx, double cy, double r, String stroke, double width) {
        return add(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>",
                cx, cy, r, stroke, width);
    }

    Sheet rect(double x, double y, double width, double height, String fill) {
        return add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>", x, y, width, height, fill);
    }

    Sheet path(String d, String fill) {
        return add("<path d=\"%s\" fill=\"%s\"/>", d, fill);
    }

    Sheet line(String d, String stroke, double width) {
        return add(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"/>",
                d, stroke, width);
    }

    /** Any element; numbers are written short. */
    Sheet add(String pattern, Object... values) {
        drawn.append(say(pattern, values));
        return this;
    }

    /** A pattern of {@code %s} filled with texts and short numbers. */
    static String say(String pattern, Object... values) {
        var words = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            words[i] = values[i] instanceof Double number ? number(number) : values[i];
        }
        return String.format(Locale.ROOT, pattern, words);
    }

    /** One decimal at most: a tenth of a unit is not seen at any size. */
    static String number(double value) {
        var rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    @Override
    public String toString() {
        return drawn.toString();
    }
}
