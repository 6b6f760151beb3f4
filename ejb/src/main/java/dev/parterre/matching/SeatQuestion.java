package dev.parterre.matching;

import dev.parterre.preference.PreferenceSpec.Sitting;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.SeatNeeds;
import dev.parterre.seating.SeatTaste;
import dev.parterre.seating.SeatWish;
import dev.parterre.shared.Money;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody asks of the seats of one performance.
 *
 * @param view what a better view counts against a lower price, in percent, 0 to 100
 * @param needs wheelchair spaces, aisle and centre; whether they may sit in pairs is said by {@code sitting}
 * @param maxPrice of one ticket for an adult
 */
public record SeatQuestion(int quantity, Sitting sitting, int view, SeatNeeds needs, Optional<Money> maxPrice) {

    /** @throws dev.parterre.seating.QuantityOutOfRange, ShareOutOfRange */
    SeatWish wish(Candidate candidate) {
        var pairs = new SeatNeeds(
                needs.wheelchairs(), needs.companions(), needs.aisle(), needs.centre(), sitting == Sitting.PAIRS);
        return new SeatWish(quantity, sitting == Sitting.TOGETHER, Set.of(), Set.of(), Set.of(), pairs)
                .liking(new SeatTaste(view, Map.of()).among(candidate.terms().prices()));
    }

    boolean affords(Candidate candidate, int category) {
        return maxPrice.filter(candidate.price(category, TicketType.ADULT)::exceeds)
                .isEmpty();
    }
}
