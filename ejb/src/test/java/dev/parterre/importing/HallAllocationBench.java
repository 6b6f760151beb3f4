package dev.parterre.importing;

import dev.parterre.allocation.Allocation;
import dev.parterre.allocation.AllocationPolicy;
import dev.parterre.allocation.PartyRequest;
import dev.parterre.allocation.PlaceGroup;
import dev.parterre.seating.BestAvailable;
import dev.parterre.seating.FreeGroups;
import dev.parterre.seating.PlanPlaces;
import dev.parterre.seating.SeatNeeds;
import dev.parterre.seating.SeatWish;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A whole hall given to a crowd that wants half as much again as there is: everybody the best available in their turn, and
 * all at once by the allocation; on two real plans and an arena. A main program and no test.
 */
public final class HallAllocationBench {

    private static final long SEED = 20261122;
    private static final int[] QUANTITIES = {1, 1, 2, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6};

    private HallAllocationBench() {}

    public static void main(String[] args) throws IOException {
        System.out.print(table());
    }

    /** The table, made anew. */
    public static String table() throws IOException {
        var table = new StringBuilder("%-22s %7s %8s %8s | %18s | %18s %12s %9s %8s%n"
                .formatted(
                        "hall",
                        "places",
                        "groups",
                        "parties",
                        "in turn: let in",
                        "at once: let in",
                        "bound",
                        "share %",
                        "seconds"));
        table.append(line("real stadium", new PlanPlaces(RealHalls.stadium())));
        table.append(line("real theatre", new PlanPlaces(RealHalls.theatre())));
        table.append(line("arena of 16,000", new PlanPlaces(RealHalls.arena())));
        return table.toString();
    }

    private record Party(SeatWish wish, int[] liking) {}

    private static String line(String name, PlanPlaces plan) {
        var random = new Random(SEED);
        var free = new BitSet();
        IntStream.range(0, plan.size()).filter(seat -> random.nextInt(10) > 0).forEach(free::set);
        var groups = FreeGroups.of(plan, free);
        var parties = new ArrayList<Party>();
        for (var wanted = 0; wanted < 1.5 * free.cardinality(); ) {
            var wish = wish(plan, random);
            parties.add(new Party(wish, groups.liking(wish)));
            wanted += wish.quantity();
        }
        var turns = inTurn(plan, free, groups, parties);
        var began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var allocation = atOnce(groups, parties);
        var seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
        return "%-22s %7d %8d %8d | %5d %12d | %5d %12d %12d %9.3f %8.2f%n"
                .formatted(
                        name,
                        free.cardinality(),
                        groups.groups().size(),
                        parties.size(),
                        turns[0],
                        turns[1],
                        allocation.placements().size(),
                        allocation.quality().sum(),
                        allocation.quality().bound(),
                        100 * allocation.quality().share(),
                        seconds);
    }

    private static SeatWish wish(PlanPlaces plan, Random random) {
        var zones = plan.geometry().zones();
        var wanted = random.nextInt(3) == 0
                ? random.ints(2, 0, zones.size())
                        .mapToObj(zone -> zones.get(zone).key())
                        .collect(Collectors.toSet())
                : Set.<String>of();
        var needs = new SeatNeeds(0, 0, false, random.nextInt(3) == 0);
        var quantity = QUANTITIES[random.nextInt(QUANTITIES.length)];
        return new SeatWish(quantity, true, wanted, Set.of(), Set.of(), needs);
    }

    /** How many are let in, and what that is worth. */
    private static long[] inTurn(PlanPlaces plan, BitSet free, FreeGroups groups, List<Party> parties) {
        var left = (BitSet) free.clone();
        var groupOf = new int[plan.size()];
        IntStream.range(0, groups.groups().size())
                .forEach(g -> groups.groups().get(g).forEach(place -> groupOf[place] = g));
        var letIn = 0L;
        var sum = 0L;
        for (var party : parties) {
            var choice = BestAvailable.best(plan, left, party.wish());
            if (choice.isPresent()) {
                letIn++;
                sum += party.liking()[groupOf[choice.get().ordinals().get(0)]];
                choice.get().ordinals().forEach(left::clear);
            }
        }
        return new long[] {letIn, sum};
    }

    private static Allocation atOnce(FreeGroups groups, List<Party> parties) {
        var all = groups.groups();
        return AllocationPolicy.allocate(
                IntStream.range(0, all.size())
                        .mapToObj(g ->
                                new PlaceGroup("%06d".formatted(g), all.get(g).size()))
                        .toList(),
                IntStream.range(0, parties.size())
                        .mapToObj(i -> new PartyRequest(
                                "p%06d".formatted(i),
                                i,
                                "h" + i,
                                new PartyRequest.Size(parties.get(i).wish().quantity(), true),
                                group -> parties.get(i).liking()[Integer.parseInt(group.key())]))
                        .toList());
    }
}
