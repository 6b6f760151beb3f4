package dev.parterre.matching;

import dev.parterre.allocation.Allocation;
import dev.parterre.allocation.AllocationPolicy;
import dev.parterre.allocation.LinePlace;
import dev.parterre.allocation.PartyRequest;
import dev.parterre.allocation.PlaceGroup;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.StandingOrder;
import dev.parterre.seating.FreeGroups;
import dev.parterre.seating.PlanPlaces;
import dev.parterre.seating.SeatWish;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The free places of one hall for everybody in a line at once: what they would like of it, and who is to have what. Pure; for
 * one thread.
 */
final class LineHall {

    private final PlanPlaces plan;
    private final FreeGroups groups;
    private final int free;
    /** Many wish the same. */
    private final Map<SeatWish, int[]> likings = new HashMap<>();

    /** @param free places by ordinal; not changed */
    LineHall(PlanPlaces plan, BitSet free) {
        this.plan = plan;
        this.groups = FreeGroups.of(plan, free);
        this.free = free.cardinality();
    }

    int free() {
        return free;
    }

    /**
     * What one preference asks of the hall. Who would take worse seats asks for those they wish; a party that may sit in pairs asks for one
     * block. For the rest of what they would take they are served in their turn.
     *
     * @param categories that its limits allow
     */
    PartyRequest request(LinePlace place, StandingOrder order, Set<Integer> categories) {
        var wish = WishedSeats.exactly(order.spec()).within(categories);
        var liking = likings.computeIfAbsent(wish, groups::liking);
        return new PartyRequest(
                order.id().value(),
                place.position(),
                order.account().toString(),
                new PartyRequest.Size(
                        wish.quantity(), wish.together() || wish.needs().pairs()),
                group -> liking[number(group)]);
    }

    Allocation allocate(List<PartyRequest> requests) {
        var all = groups.groups();
        return AllocationPolicy.allocate(
                IntStream.range(0, all.size())
                        .mapToObj(g ->
                                new PlaceGroup("%06d".formatted(g), all.get(g).size()))
                        .toList(),
                requests);
    }

    private static int number(PlaceGroup group) {
        return Integer.parseInt(group.key());
    }

    /** Keys of the places of all who were granted any. */
    Map<PreferenceId, List<String>> places(Allocation allocation) {
        var places = new HashMap<PreferenceId, List<String>>();
        for (var placement : allocation.placements()) {
            var keys = placement.parts().stream().flatMap(this::keys).toList();
            places.put(new PreferenceId(placement.request()), keys);
        }
        return places;
    }

    private Stream<String> keys(Allocation.Part part) {
        return groups.groups().get(Integer.parseInt(part.group())).stream()
                .skip(part.from())
                .limit(part.size())
                .map(ordinal -> plan.place(ordinal).seatKey());
    }
}
