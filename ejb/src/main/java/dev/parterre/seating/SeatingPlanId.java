package dev.parterre.seating;

/** Names a stored seating plan. */
public record SeatingPlanId(long value) {

    /** @throws NoSuchSeatingPlan when the text is no id */
    public static SeatingPlanId of(String text) {
        try {
            return new SeatingPlanId(Long.parseLong(text));
        } catch (NumberFormatException notAnId) {
            throw new NoSuchSeatingPlan();
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
