package dev.parterre.allocation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How long the allocation of one hall takes and how near it comes to the bound, from 100 to 10,000 requests. A main program
 * and no test: figures of a machine, asserted nowhere. One thread, seconds of its processor time,
 * so that whatever else runs on the machine does not show.
 */
public final class AllocationBench {

    private static final int[] REQUESTS = {100, 300, 1_000, 3_000, 10_000};
    private static final long SEED = 20261122;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private AllocationBench() {}

    public static void main(String[] args) {
        System.out.print(table());
    }

    /** The table, made anew. */
    public static String table() {
        var table = new StringBuilder("%9s %7s %7s %8s %8s %12s %12s %9s %9s%n"
                .formatted(
                        "requests", "groups", "places", "granted", "unproved", "sum", "bound", "share %", "seconds"));
        for (var requests : REQUESTS) {
            table.append(line(requests, Math.max(10, requests / 10)));
        }
        return table.toString();
    }

    private static String line(int requests, int groups) {
        var crowds = new Crowds(SEED);
        var hall = crowds.hall(groups);
        var crowd = crowds.crowd(requests);
        var began = CLOCK.getCurrentThreadCpuTime();
        var allocation = AllocationPolicy.allocate(hall, crowd);
        var seconds = (CLOCK.getCurrentThreadCpuTime() - began) / 1e9;
        var unproved = allocation.refusals().stream()
                .filter(refusal -> refusal.cause() == Allocation.Cause.NO_ROOM_FOUND)
                .count();
        return "%9d %7d %7d %8d %8d %12d %12d %9.3f %9.2f%n"
                .formatted(
                        requests,
                        groups,
                        hall.stream().mapToInt(PlaceGroup::size).sum(),
                        allocation.placements().size(),
                        unproved,
                        allocation.quality().sum(),
                        allocation.quality().bound(),
                        100 * allocation.quality().share(),
                        seconds);
    }
}
