package dev.parterre.allocation;

import dev.parterre.allocation.Allocation.Placement;
import java.util.List;

/**
 * Gives the places of one hall to the parties that want them at once.
 *
 * <p><b>Who.</b> The published order decides and nothing else: one party after the other is granted places when all
 * before it keep theirs, wherever in the hall that may be; so nobody is left out for somebody later. A party that would rather sit
 * together is parted only when there is no room for it in one group, and a party that was let in together is never parted for a later one. Of
 * several requests of one holder the first that can be is granted.
 *
 * <p><b>Where.</b> Once it is settled who comes, all are seated so that the sum of their wishes is as large as can be
 * found, and a bound on it is given that no seating of them can exceed.
 *
 * <p>Pure: the same groups and requests give the same allocation, in whatever order they are listed.
 */
public final class AllocationPolicy {

    private AllocationPolicy() {}

    public static Allocation allocate(List<PlaceGroup> groups, List<PartyRequest> requests) {
        var admission = Admission.of(new Batch(groups, requests));
        var seating = new Seating(admission);
        var quality = seating.improve();
        return new Allocation(placements(seating.packing()), admission.refusals(), quality);
    }

    private static List<Placement> placements(Packing packing) {
        return new Layout(packing).placements();
    }
}
