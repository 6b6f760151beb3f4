package dev.parterre.seating;

import dev.parterre.seating.SeatSpot.Third;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Which row from the stage each seat of a plan is in, and which third of the house. Seats of one label are one row of a zone. */
final class SeatRanks {

    private final int[] rows;
    private final Third[] thirds;

    SeatRanks(PlanGeometry plan) {
        var seats = plan.seats().toList();
        var outlook = Outlook.of(plan.focus(), seats);
        this.rows = new int[seats.size()];
        this.thirds = new Third[seats.size()];
        plan.zones().forEach(zone -> count(zone, outlook));
        var nearest = IntStream.range(0, seats.size())
                .boxed()
                .sorted(Comparator.comparingDouble(seat -> outlook.distance(seats.get(seat))))
                .toList();
        for (var rank = 0; rank < nearest.size(); rank++) {
            thirds[nearest.get(rank)] = Third.values()[(int) (3L * rank / nearest.size())];
        }
    }

    private void count(PlanGeometry.Zone zone, Outlook outlook) {
        var byLabel = new LinkedHashMap<String, List<PlanGeometry.Seat>>();
        zone.rows().forEach(row -> byLabel.computeIfAbsent(row.label(), label -> new ArrayList<>())
                .addAll(row.seats()));
        var nearest = byLabel.values().stream()
                .sorted(Comparator.comparingDouble(row ->
                        row.stream().mapToDouble(outlook::distance).average().orElse(0)))
                .toList();
        for (var rank = 0; rank < nearest.size(); rank++) {
            for (var seat : nearest.get(rank)) {
                rows[seat.ordinal()] = rank + 1;
            }
        }
    }

    /** From the stage, in its zone; the front row is 1. */
    int row(int seat) {
        return rows[seat];
    }

    /** How many rows there are among those seats of one zone. */
    int rows(int from, int until) {
        var last = 0;
        for (var seat = from; seat < until; seat++) {
            last = Math.max(last, rows[seat]);
        }
        return last;
    }

    SeatBits allowedBy(SeatSpot spot) {
        var allowed = new BitSet();
        IntStream.range(0, rows.length)
                .filter(seat -> spot.allows(rows[seat], thirds[seat]))
                .forEach(allowed::set);
        return SeatBits.of(allowed, rows.length);
    }
}
