package dev.parterre.web.poster;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.DocumentLoader;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.ext.awt.RenderingHintsKeyExt;
import org.apache.batik.gvt.GraphicsNode;

/** A poster lying on its side, 1200 by 630, as messengers show it who cannot draw SVG: the picture, and beside it the words. */
final class ShareCard {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;
    private static final double PICTURE = 500;
    private static final int LEFT = HEIGHT + 48;
    private static final int COLUMN = WIDTH - LEFT - 44;
    private static final float SMALL = 30;
    private static final float NAME = 26;
    private static final float LARGEST = 116;
    private static final float SMALLEST = 46;
    private static final double LINE = .96;
    private static final double TITLE_HEIGHT = 360;

    private static final String ELLIPSIS = "\u2026";

    private final Poster poster;
    private final Graphics2D pen;
    private final BufferedImage paper = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

    private ShareCard(Poster poster) {
        this.poster = poster;
        this.pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHintsKeyExt.KEY_BUFFERED_IMAGE, new WeakReference<>(paper));
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    static byte[] png(Poster poster, PosterWords words) {
        var card = new ShareCard(poster);
        try {
            card.draw(words);
            var bytes = new ByteArrayOutputStream(1 << 17);
            ImageIO.write(card.paper, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            card.pen.dispose();
        }
    }

    private void draw(PosterWords words) throws IOException {
        pen.setColor(Color.decode(poster.plate()));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        picture().paint(pen);
        pen.setTransform(new AffineTransform());
        pen.setClip(null);
        pen.setColor(Color.decode(poster.lettering()));
        pen.fillRect(LEFT, 48, COLUMN, 5);
        title(words.title());
        pen.fillRect(LEFT, 452, COLUMN, 2);
        line(words.when(), 506, CardFont.STRONG, SMALL);
        line(words.venue(), 546, CardFont.TEXT, SMALL);
        line("Parterre", 594, CardFont.HEAVY, NAME);
    }

    /** Batik knows references by the name they had in SVG 1.1 only. */
    private GraphicsNode picture() throws IOException {
        var art = poster.art()
                .replaceFirst("<svg ", "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\" ")
                .replace(" href=\"#", " xlink:href=\"#");
        var document = new SAXSVGDocumentFactory(null).createSVGDocument(null, new StringReader(art));
        var agent = new UserAgentAdapter();
        var node = new GVTBuilder().build(new BridgeContext(agent, new DocumentLoader(agent)), document);
        node.setTransform(AffineTransform.getScaleInstance(HEIGHT / PICTURE, HEIGHT / PICTURE));
        return node;
    }

    /** As large as it goes with its words whole, hanging from the rule above it; the end of a very long one is left out. */
    private void title(String title) {
        var clean = Lettering.clean(title);
        var size = LARGEST;
        while (size > SMALLEST
                && !(wordsFit(clean, size) && broken(clean, size).size() * size * LINE <= TITLE_HEIGHT)) {
            size -= 2;
        }
        var y = 72 + size * .78;
        for (var line : broken(shortened(clean, size), size)) {
            line.draw(pen, LEFT + (line.isLeftToRight() ? 0 : COLUMN - line.getAdvance()), (float) y);
            y += size * LINE;
        }
    }

    private String shortened(String text, float size) {
        var fitting = text;
        while (broken(fitting, size).size() * size * LINE > TITLE_HEIGHT) {
            var word = fitting.lastIndexOf(' ');
            var end = word > 0 ? word : fitting.offsetByCodePoints(fitting.length(), -2);
            fitting = fitting.substring(0, end).strip() + ELLIPSIS;
        }
        return fitting;
    }

    private boolean wordsFit(String text, float size) {
        return Stream.of(text.split(" "))
                .filter(word -> !word.isEmpty())
                .allMatch(word -> layout(word, CardFont.HEAVY, size).getAdvance() <= COLUMN);
    }

    private List<TextLayout> broken(String text, float size) {
        var lines = new ArrayList<TextLayout>();
        if (!text.isEmpty()) {
            var letters = new AttributedString(text, Map.of(TextAttribute.FONT, CardFont.HEAVY.with(text, size)));
            var measurer = new LineBreakMeasurer(letters.getIterator(), pen.getFontRenderContext());
            while (measurer.getPosition() < text.length()) {
                lines.add(measurer.nextLayout(COLUMN));
            }
        }
        return lines;
    }

    private TextLayout layout(String text, CardFont font, float size) {
        return new TextLayout(text, font.with(text, size), pen.getFontRenderContext());
    }

    /** In a smaller size when it would not fit; what the typeface does not have is set in the machine's own. */
    private void line(String text, double y, CardFont font, float size) {
        var clean = Lettering.clean(text);
        if (clean.isEmpty()) {
            return;
        }
        var layout = layout(clean, font, size);
        if (layout.getAdvance() > COLUMN) {
            layout = layout(clean, font, size * COLUMN / layout.getAdvance());
        }
        layout.draw(pen, LEFT, (float) y);
    }

    /** The house's typeface in three weights. */
    private enum CardFont {
        TEXT("Regular"),
        STRONG("SemiBold"),
        HEAVY("ExtraBold");

        private final Font font;

        CardFont(String weight) {
            font = load("/fonts/SofiaSans-" + weight + ".ttf");
        }

        private static Font load(String file) {
            try (var stream = ShareCard.class.getResourceAsStream(file)) {
                return Font.createFont(Font.TRUETYPE_FONT, stream);
            } catch (IOException | java.awt.FontFormatException missing) {
                throw new IllegalStateException("no typeface " + file, missing);
            }
        }

        Font with(String text, float size) {
            var fits = font.canDisplayUpTo(text) < 0;
            return fits
                    ? font.deriveFont(size)
                    : new Font(Font.SANS_SERIF, this == TEXT ? Font.PLAIN : Font.BOLD, (int) size);
        }
    }
}
