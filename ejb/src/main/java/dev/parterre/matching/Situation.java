package dev.parterre.matching;

import dev.parterre.catalog.EventId;
import dev.parterre.preference.PreferenceSpec.Span;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * How the account and the preference stand at the moment of deciding.
 *
 * @param engagements all performances the account has places for, and those of the others who go along
 * @param refusedEvents events the customer gave back, declined or did not answer for this preference
 * @param used what is used of the limits
 */
record Situation(Instant now, List<Engagement> engagements, Set<EventId> refusedEvents, Used used) {

    /**
     * @param month made by this preference in this month
     * @param year made by this preference in this year
     * @param overall bought by the account this month by whichever way, and what it is asked about
     * @param nights the days, at the venue, of what this preference has booked and holds
     */
    record Used(Spent month, Spent year, Spent overall, List<LocalDate> nights) {

        static final Used NOTHING = new Used(Spent.NOTHING, Spent.NOTHING, Spent.NOTHING, List.of());

        Used {
            nights = List.copyOf(nights);
        }
    }

    /**
     * @param bookings live bookings, offers and payments under way
     * @param amounts what they cost, by currency
     */
    record Spent(int bookings, List<Money> amounts) {

        static final Spent NOTHING = new Spent(0, List.of());

        Spent {
            amounts = List.copyOf(amounts);
        }

        static Spent on(List<Money> amounts) {
            return new Spent(amounts.size(), amounts);
        }

        Money in(String currency) {
            return amounts.stream()
                    .filter(money -> money.currency().equals(currency))
                    .reduce(Money.zero(currency), Money::plus);
        }
    }

    Situation {
        engagements = List.copyOf(engagements);
        refusedEvents = Set.copyOf(refusedEvents);
    }

    boolean hasEvent(EventId event) {
        return engagements.stream()
                .filter(Engagement::isOwn)
                .anyMatch(engagement -> engagement.event().equals(event));
    }

    boolean hasOtherPlansAt(Candidate candidate) {
        return engagements.stream().anyMatch(engagement -> engagement.clashesWith(candidate));
    }

    int placesFor(Candidate candidate) {
        return engagements.stream()
                .filter(engagement -> engagement.performance().equals(candidate.id()))
                .mapToInt(Engagement::places)
                .sum();
    }

    /** How many evenings of the same week, month or year are taken, that day itself not counted. */
    long nightsBeside(LocalDate day, Span span) {
        return used.nights().stream()
                .distinct()
                .filter(night -> !night.equals(day) && MonthPolicy.sameSpan(night, day, span))
                .count();
    }
}
