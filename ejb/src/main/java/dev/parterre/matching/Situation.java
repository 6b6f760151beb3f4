package dev.parterre.matching;

import dev.parterre.catalog.EventId;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How the account and the preference stand at the moment of deciding.
 *
 * @param engagements all performances the account has places for
 * @param refusedEvents events the customer undid or declined for this preference
 * @param month what the preference has already used of this month's limits
 */
record Situation(Instant now, List<Engagement> engagements, Set<EventId> refusedEvents, Month month) {

    /**
     * @param bookings live bookings, offers and payments under way made by this preference in this month
     * @param spent what they cost together, by currency
     */
    record Month(int bookings, List<Money> spent) {

        Month {
            spent = List.copyOf(spent);
        }

        Money spentIn(String currency) {
            return spent.stream()
                    .filter(money -> money.currency().equals(currency))
                    .reduce(Money.zero(currency), Money::plus);
        }
    }

    Situation {
        engagements = List.copyOf(engagements);
        refusedEvents = Set.copyOf(refusedEvents);
    }

    boolean hasEvent(EventId event) {
        return engagements.stream().anyMatch(engagement -> engagement.event().equals(event));
    }

    boolean hasOtherPlansAt(Candidate.Timing timing) {
        return engagements.stream().anyMatch(engagement -> engagement.clashesWith(timing));
    }

    int placesFor(Candidate candidate) {
        return engagements.stream()
                .filter(engagement -> engagement.performance().equals(candidate.id()))
                .mapToInt(Engagement::places)
                .sum();
    }
}
