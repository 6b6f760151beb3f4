package dev.parterre.allocation;

import java.util.List;

/** Who gets which places, and what that is worth beside what it could be at most. */
public record Allocation(List<Placement> placements, List<Refusal> refusals, Quality quality) {

    /** A request that was granted; a party that sits together has one part. */
    public record Placement(String request, List<Part> parts) {

        public Placement {
            parts = List.copyOf(parts);
        }
    }

    /** {@code size} places of a group, from the {@code from}-th on, counted from 0. */
    public record Part(String group, int from, int size) {}

    /** A request that got nothing. */
    public record Refusal(String request, Cause cause) {}

    public enum Cause {
        /** An earlier request of the same holder was granted. */
        HOLDER_SERVED,
        /** No group that it would like is large enough, even in an empty hall. */
        NEVER_FITS,
        /** Everything it would like is needed for those before it; proved. */
        FULL,
        /** No room was found for it beside those before it, and it was not proved that there is none. */
        NO_ROOM_FOUND
    }

    /**
     * @param sum of the granted requests' wishes; of a party that was parted half of what its places are worth
     * @param bound no other way to seat the same requests is worth more
     */
    public record Quality(long sum, long bound) {

        /** Between 0 and 1; 1 is the optimum. */
        public double share() {
            return bound == 0 ? 1 : (double) sum / bound;
        }
    }

    public Allocation {
        placements = List.copyOf(placements);
        refusals = List.copyOf(refusals);
    }
}
