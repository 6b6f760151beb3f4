package dev.parterre.reports;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;

/** The house's mark between the parts of a printed page: a shallow curved row of seats, one of them lit. */
final class SeatRow {

    private static final int WIDTH = 1996;
    private static final int HEIGHT = 104;
    private static final int SEATS = 31;
    private static final Color SEAT = new Color(0xC9, 0xC9, 0xCE);
    private static final Color LIT = new Color(0xC7, 0x32, 0x18);

    private SeatRow() {}

    static Drawing lit(int lit) {
        var row = new Path2D.Double();
        for (var seat = 0; seat < SEATS; seat++) {
            if (seat != lit) {
                row.append(seat(seat), false);
            }
        }
        Map<Color, Shape> fills = new LinkedHashMap<>();
        fills.put(SEAT, row);
        fills.put(LIT, seat(lit));
        return new Drawing(WIDTH, HEIGHT, fills);
    }

    private static Shape seat(int seat) {
        var offset = (seat - (SEATS - 1) / 2.0) / ((SEATS - 1) / 2.0);
        var x = WIDTH / 2.0 + offset * (WIDTH / 2.0 - 30);
        var y = 62 - 44 * offset * offset;
        return new RoundRectangle2D.Double(x - 20, y, 40, 32, 14, 14);
    }
}
