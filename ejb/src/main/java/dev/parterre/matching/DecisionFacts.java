package dev.parterre.matching;

import dev.parterre.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a decision rests on, kept as it was then.
 *
 * @param performance the one booked, offered or nearest to it; null when nothing fitted or none was looked at
 * @param seats the places claimed
 * @param price what one of them costs on average, null when none was claimed
 * @param passedOver how many fitting performances were passed over, by reason code
 * @param fitting how many performances on sale were of the kind asked for
 */
public record DecisionFacts(
        ShownPerformance performance,
        List<Why> why,
        List<SeatLabel> seats,
        Money price,
        Map<String, Integer> passedOver,
        int fitting) {

    public DecisionFacts {
        why = why == null ? List.of() : List.copyOf(why);
        seats = seats == null ? List.of() : List.copyOf(seats);
        passedOver = passedOver == null ? Map.of() : Map.copyOf(passedOver);
    }

    static DecisionFacts none() {
        return new DecisionFacts(null, List.of(), List.of(), null, Map.of(), 0);
    }

    /** That one was looked at, and no more. */
    static DecisionFacts near(Candidate candidate) {
        return new DecisionFacts(ShownPerformance.of(candidate), List.of(), List.of(), null, Map.of(), 0);
    }

    public Optional<ShownPerformance> shown() {
        return Optional.ofNullable(performance);
    }

    /** For what was claimed and given back, because it would have broken a limit. */
    DecisionFacts againstAfterAll(Reason reason) {
        return new DecisionFacts(
                performance, List.of(Why.unmet(reason, Map.of())), List.of(), null, passedOver, fitting);
    }

    DecisionFacts and(Why one) {
        return because(Stream.concat(Stream.of(one), why.stream()).toList());
    }

    DecisionFacts because(List<Why> reasons) {
        return new DecisionFacts(performance, reasons, seats, price, passedOver, fitting);
    }
}
