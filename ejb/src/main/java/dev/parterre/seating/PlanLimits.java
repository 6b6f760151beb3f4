package dev.parterre.seating;

/** How much a plan may have; more is refused, and whoever reads plans may do so before it works on them. */
public final class PlanLimits {

    /** Seats and slots of areas. */
    public static final int MOST_PLACES = 120_000;

    public static final int MOST_CATEGORIES = 1_000;

    public static final int MOST_ZONES = 5_000;

    /** What is drawn beside seats. */
    public static final int MOST_SHAPES = 5_000;

    /** Of all that is drawn together. */
    public static final int MOST_CORNERS = 50_000;

    private PlanLimits() {}
}
