package dev.parterre.seating;

import java.util.List;

/**
 * One way to fulfil a {@link SeatWish}.
 *
 * @param ordinals the places, ascending unless they were named; of an area, free slots from wherever the search began
 * @param area key of the area of general admission, null for seats
 * @param distance mean distance of the places from the plan's focus, in the plan's unit
 */
public record SeatChoice(Fit fit, List<Integer> ordinals, String area, double distance) {

    /** How well the wish is met, best first. */
    public enum Fit {
        /** Exactly what was asked for by name. */
        NAMED,
        /** Side by side, and nobody else's neighbour seat is left alone. */
        TOGETHER,
        /** Side by side, but a single free seat remains beside them. */
        TOGETHER_LEAVING_ONE,
        /** In blocks each of which is right before, behind or across an aisle from another. */
        CLOSE,
        /** In blocks farther apart, all in one zone. */
        IN_ONE_ZONE,
        /** Anywhere. */
        SCATTERED,
        /** General admission. */
        AREA
    }

    public SeatChoice {
        ordinals = List.copyOf(ordinals);
    }

    /** Places that somebody named, in their order. */
    public static SeatChoice named(List<Integer> ordinals) {
        return new SeatChoice(Fit.NAMED, ordinals, null, 0);
    }

    public boolean isArea() {
        return area != null;
    }
}
