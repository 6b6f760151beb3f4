package dev.parterre.seating;

/**
 * What a party needs of its seats beyond their number.
 *
 * @param wheelchairs how many wheelchair spaces, exactly
 * @param companions how many companion seats beside them at least; more are given if they stand there, to nobody without a
 *     wheelchair space
 * @param aisle prefers to have a seat at an aisle or at the end of a row to a better view
 * @param centre prefers seats before the middle of the stage to near ones at the side
 * @param pairs refuses to leave anybody of the party without a neighbour of the party
 */
public record SeatNeeds(int wheelchairs, int companions, boolean aisle, boolean centre, boolean pairs) {

    public static final SeatNeeds NONE = new SeatNeeds(0, 0, false, false);

    public SeatNeeds(int wheelchairs, int companions, boolean aisle, boolean centre) {
        this(wheelchairs, companions, aisle, centre, false);
    }

    public SeatNeeds {
        if (wheelchairs < 0 || wheelchairs > SeatWish.MOST) {
            throw new QuantityOutOfRange(wheelchairs, SeatWish.MOST);
        }
        if (companions < 0 || (companions > 0 && wheelchairs == 0) || companions > SeatWish.MOST) {
            throw new QuantityOutOfRange(companions, wheelchairs == 0 ? 0 : SeatWish.MOST);
        }
    }

    /** One wheelchair space, the others of the party beside it. */
    public static SeatNeeds wheelchair() {
        return new SeatNeeds(1, 0, false, false);
    }

    public boolean accessible() {
        return wheelchairs > 0;
    }
}
