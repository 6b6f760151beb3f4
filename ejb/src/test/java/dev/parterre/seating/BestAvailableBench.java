package dev.parterre.seating;

import static dev.parterre.seating.SeatingFixture.aHall;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How long {@link BestAvailable} takes, as a table: halls of several sizes, new, half sold at random, nearly sold out. A main
 * program and no test: figures of a machine, asserted nowhere. One thread, warmed up; microseconds of its processor time,
 * so that whatever else runs on the machine does not show.
 */
public final class BestAvailableBench {

    private static final int[] SIZES = {500, 5_000, 20_000, 60_000};
    private static final double[] SOLD = {0, 0.5, 0.95, 0.99};
    private static final int ROUNDS = 3_000;
    private static final int WARM_UP = 2_000;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private BestAvailableBench() {}

    public static void main(String[] args) {
        System.out.print(table());
    }

    /** The table, made anew; takes about half a minute. */
    public static String table() {
        var table = new StringBuilder("%8s %6s %12s %10s %10s %12s %12s%n"
                .formatted("seats", "sold", "index ms", "best p50", "best p99", "choose p50", "choose p99"));
        for (var seats : SIZES) {
            for (var sold : SOLD) {
                table.append(line(seats, sold));
            }
        }
        return table.toString();
    }

    private static String line(int seats, double sold) {
        var plan = new PlanPlaces(arena(seats));
        var began = CLOCK.getCurrentThreadCpuTime();
        plan.index();
        IntStream.rangeClosed(1, 6).forEach(size -> plan.index().order(false).blocks(size));
        var made = CLOCK.getCurrentThreadCpuTime() - began;
        var free = some(seats, sold);
        var best = times(quantity -> BestAvailable.best(plan, free, SeatWish.any(quantity)));
        var choose = times(quantity -> BestAvailable.choose(plan, free, SeatWish.any(quantity)));
        return "%8d %5.0f%% %12.1f %10.1f %10.1f %12.1f %12.1f%n"
                .formatted(
                        seats,
                        sold * 100,
                        made / 1e6,
                        best[ROUNDS / 2] / 1e3,
                        best[ROUNDS * 99 / 100] / 1e3,
                        choose[ROUNDS / 2] / 1e3,
                        choose[ROUNDS * 99 / 100] / 1e3);
    }

    private interface Question {
        Object ask(int quantity);
    }

    /** Nanoseconds, ascending. */
    private static long[] times(Question question) {
        var random = new Random(1);
        var times = new long[ROUNDS];
        var answers = 0;
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var quantity = 1 + random.nextInt(6);
            var began = CLOCK.getCurrentThreadCpuTime();
            answers += question.ask(quantity).hashCode() & 1;
            if (round >= 0) {
                times[round] = CLOCK.getCurrentThreadCpuTime() - began;
            }
        }
        if (answers < 0) {
            throw new IllegalStateException("no answers");
        }
        Arrays.sort(times);
        return times;
    }

    /** Sectors of up to 25 rows of 20 seats, side by side around a quarter circle. */
    private static PlanGeometry arena(int seats) {
        var hall = aHall();
        var sectors = (seats + 499) / 500;
        for (var s = 0; s < sectors; s++) {
            var angle = Math.PI / 2 * s / sectors;
            var rows = Math.min(25, (seats - s * 500) / 20);
            hall.zone(
                    "sector-" + s,
                    ZoneKind.SECTOR,
                    s % 3,
                    IntStream.range(0, rows)
                            .mapToObj(r -> row(r, angle, 10 + 14.0 * sectors))
                            .toList());
        }
        return hall.plan();
    }

    private static PlanDraft.Row row(int row, double angle, double radius) {
        return new PlanDraft.Row(
                String.valueOf(row + 1),
                IntStream.range(0, 20)
                        .mapToObj(i -> {
                            var at = angle + i / radius;
                            var from = radius + row;
                            return new PlanDraft.Seat(
                                    null,
                                    String.valueOf(i + 1),
                                    from * Math.cos(at),
                                    from * Math.sin(at),
                                    "A",
                                    SeatAccess.STANDARD,
                                    i == 9);
                        })
                        .toList());
    }

    private static BitSet some(int seats, double sold) {
        var random = new Random(seats);
        var free = new BitSet();
        IntStream.range(0, seats).filter(i -> random.nextDouble() >= sold).forEach(free::set);
        return free;
    }
}
