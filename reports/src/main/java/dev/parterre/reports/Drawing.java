package dev.parterre.reports;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * Filled shapes on a page. They are sharp at any size and cost a few lines in the file, where a picture of the same is encoded,
 * decoded and compressed pixel by pixel for every document.
 */
final class Drawing extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {

    private static final long serialVersionUID = 1;

    private final int width;
    private final int height;
    private final Map<Color, Shape> fills;

    /** @param fills within the width and height, in whatever unit; painted in their order */
    Drawing(int width, int height, Map<Color, Shape> fills) {
        this.width = width;
        this.height = height;
        this.fills = new LinkedHashMap<>(fills);
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return new Dimension(width, height);
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D page, Rectangle2D where) {
        var graphics = (Graphics2D) page.create();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.translate(where.getX(), where.getY());
            graphics.scale(where.getWidth() / width, where.getHeight() / height);
            fills.forEach((colour, shape) -> {
                graphics.setColor(colour);
                graphics.fill(shape);
            });
        } finally {
            graphics.dispose();
        }
    }
}
