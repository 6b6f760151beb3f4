package dev.parterre.importing;

import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.SeatQuality;
import java.io.IOException;

/** How good chosen seats are in two real halls and an arena, as one table; a main program and no test. */
public final class SeatQualityBench {

    static final double[] SOLD = {0, 0.5, 0.9, 0.98};

    private SeatQualityBench() {}

    public static void main(String[] args) throws IOException {
        System.out.print(table());
    }

    /** The table, made anew; takes about a minute. */
    public static String table() throws IOException {
        return SeatQuality.HEAD
                + lines("real stadium", RealHalls.stadium(), 500)
                + lines("real theatre", RealHalls.theatre(), 500)
                + lines("arena of 16,000", RealHalls.arena(), 50);
    }

    private static String lines(String name, PlanGeometry hall, int questions) {
        var lines = new StringBuilder();
        for (var sold : SOLD) {
            lines.append(SeatQuality.measured(hall, sold, questions).of(name, sold));
        }
        return lines.toString();
    }
}
