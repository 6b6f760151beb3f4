package dev.parterre.matching;

import dev.parterre.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * What a preference finds at this moment. Nothing is held by it: by the time of the next run it may be different.
 *
 * @param fitting how many performances on sale are of the kind asked for
 * @param choice what would be booked or offered now; empty when nothing would be
 * @param reason why nothing would be; {@code best-match} when something would
 * @param performances the first few that fit, in the order in which they would be tried
 * @param hints what to think of before storing it, and what would help when nothing would be booked
 * @param season what it would have led to in the past
 * @param unknownCities names of cities in which Parterre knows no venue
 */
public record Preview(
        int fitting,
        Optional<Choice> choice,
        String reason,
        List<Fitting> performances,
        List<String> unknownCities,
        List<Hint> hints,
        SeasonReview season) {

    /** Something worth knowing before it is stored, and the field by which to change it. */
    public record Hint(String field, Why why) {}

    /** The seats that would be taken, and what they cost together. */
    public record Choice(ShownPerformance performance, List<SeatLabel> seats, Money each, Money total, List<Why> why) {}

    /** @param passedOver why it would not be booked; empty when it may be */
    public record Fitting(ShownPerformance performance, Money from, Optional<Why> passedOver) {}
}
