package dev.parterre.seating;

import java.util.Set;

/**
 * Where in the house a wish may be met; of seats only, a house without numbered seats has no such places to choose from.
 *
 * @param rowFrom rows are counted from the stage in each zone, by the distance of their seats from it; the front row is 1
 * @param rowTo included
 * @param thirds of the hall's seats by their distance from the stage; empty means any
 */
public record SeatSpot(int rowFrom, int rowTo, Set<Third> thirds) {

    public static final SeatSpot ANY = new SeatSpot(1, Integer.MAX_VALUE, Set.of());

    /** Of all seats of a hall, those nearest to the stage, those farthest from it, or the others. */
    public enum Third {
        NEAR,
        MIDDLE,
        FAR
    }

    public SeatSpot {
        thirds = Set.copyOf(thirds);
    }

    /** Whether it rules out any seat. */
    public boolean isAny() {
        return rowFrom <= 1 && rowTo == Integer.MAX_VALUE && anyThird();
    }

    private boolean anyThird() {
        return thirds.isEmpty() || thirds.size() == Third.values().length;
    }

    boolean allows(int row, Third third) {
        return row >= rowFrom && row <= rowTo && (anyThird() || thirds.contains(third));
    }
}
