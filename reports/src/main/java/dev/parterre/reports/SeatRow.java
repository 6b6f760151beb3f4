package dev.parterre.reports;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** The house's mark between the parts of a printed page: a shallow curved row of seats, one of them lit. */
final class SeatRow {

    private static final int WIDTH = 1996;
    private static final int HEIGHT = 104;
    private static final int SEATS = 31;
    private static final Color SEAT = new Color(0xC9, 0xC9, 0xCE);
    private static final Color LIT = new Color(0xC7, 0x32, 0x18);

    private SeatRow() {}

    static BufferedImage image(int lit) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (var seat = 0; seat < SEATS; seat++) {
            var offset = (seat - (SEATS - 1) / 2.0) / ((SEATS - 1) / 2.0);
            var x = WIDTH / 2.0 + offset * (WIDTH / 2.0 - 30);
            var y = 62 - 44 * offset * offset;
            graphics.setColor(seat == lit ? LIT : SEAT);
            graphics.fill(new RoundRectangle2D.Double(x - 20, y, 40, 32, 14, 14));
        }
        graphics.dispose();
        return image;
    }
}
